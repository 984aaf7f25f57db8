/** Version of the shape of the data: a field that goes or changes its meaning raises the first number, a new one the second. */
export const dataVersion = '1.0.0';

export const dataLicence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** One file of the open data, as a catalogue lists it. */
export interface DataFile {
	/** Path from the root of the site: "/data/claims.json". */
	path: string;
	mediaType: string;
	text: string;
}

/** The whole of the open data as schema.org's Dataset. */
export interface DatasetNode {
	'@type': 'Dataset';
	'@id': string;
	name: string;
	description: string;
	url: string;
	license: string;
	version: string;
	isAccessibleForFree: true;
	distribution: { '@type': 'DataDownload'; name: string; encodingFormat: string; contentUrl: string }[];
}

/** The node of the open data for structured data on its page; the files are those that hold records. */
export function datasetNode(
	{ name, description }: { name: string; description: string },
	files: readonly Pick<DataFile, 'path' | 'mediaType'>[],
	site: string | URL,
): DatasetNode {
	const at = (path: string) => new URL(path, site).href;
	return {
		'@type': 'Dataset',
		'@id': `${at('/data/')}#dataset`,
		name,
		description,
		url: at('/data/'),
		license: dataLicence.url,
		version: dataVersion,
		isAccessibleForFree: true,
		distribution: files.map(({ path, mediaType }) => ({
			'@type': 'DataDownload',
			name: path.split('/').at(-1) ?? path,
			encodingFormat: mediaType,
			contentUrl: at(path),
		})),
	};
}
