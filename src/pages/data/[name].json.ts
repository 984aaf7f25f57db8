import { recordSchemas } from '../../data/records.ts';
import { dataFile } from './_files.ts';

export function getStaticPaths() {
	const names = [
		...Object.keys(recordSchemas).flatMap((name) => [name, `${name}.schema`]),
		'xref.schema',
		'findings.csv-metadata',
	];
	return names.map((name) => ({ params: { name } }));
}

export const GET = dataFile('/data/{name}.json');
