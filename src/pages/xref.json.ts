import { dataFile } from './data/_files.ts';

export const GET = dataFile('/xref.json');
