import { recordFile, recordPaths } from '../_reference-files.ts';

export const getStaticPaths = () => recordPaths('nbib');
export const GET = recordFile;
