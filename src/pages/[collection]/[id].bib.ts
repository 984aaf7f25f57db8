import { recordFile, recordPaths } from '../_reference-files.ts';

export const getStaticPaths = () => recordPaths('bib');
export const GET = recordFile;
