import { recordFile, recordPaths } from '../_reference-files.ts';

export const getStaticPaths = () => recordPaths('csl.json');
export const GET = recordFile;
