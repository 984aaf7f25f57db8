import { recordFile, recordPaths } from '../_reference-files.ts';

export const getStaticPaths = () => recordPaths('ris');
export const GET = recordFile;
