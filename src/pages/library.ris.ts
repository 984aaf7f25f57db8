import { libraryFile } from './_reference-files.ts';

export const GET = libraryFile('ris');
