import { dataFile } from './_files.ts';

export const GET = dataFile('/data/findings.csv');
