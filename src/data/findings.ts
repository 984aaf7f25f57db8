import { columns, type Finding } from './columns.ts';
import { csv } from './csv.ts';

/** The findings as a table, one row an outcome. */
export function findingsTable(findings: readonly Finding[]): string {
	return csv(
		columns.map(({ name }) => name),
		findings.map((finding) => columns.map((column) => column.of(finding))),
	);
}

/** What the table holds, as CSV on the Web has it (W3C Recommendation, 17 December 2015). */
export function findingsMetadata(about: { title: string; description: string; license: string; url: string }) {
	return {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
		'@id': about.url,
		url: 'findings.csv',
		'dc:title': about.title,
		'dc:description': about.description,
		'dc:license': { '@id': about.license },
		dialect: {
			encoding: 'utf-8',
			header: true,
			delimiter: ',',
			quoteChar: '"',
			doubleQuote: true,
			lineTerminators: ['\r\n'],
		},
		tableSchema: {
			primaryKey: ['study', 'outcome'],
			columns: columns.map(({ name, title, datatype, required, description }) => ({
				name,
				titles: [name, title],
				'dc:description': description,
				datatype,
				required: required ?? false,
			})),
		},
	};
}
