/** An item of an instrument; its words stand in the strings of the interface. */
interface Item {
	id: string;
	/** True where no single sentence can show it, so that a reason may stand in place of a quotation. */
	ofWholePage?: true;
}

/** Items of DISCERN, scored from one to five; the last is the overall rating and is no part of the sum. */
export const discernItems = [
	{ id: '1' },
	{ id: '2', ofWholePage: true },
	{ id: '3', ofWholePage: true },
	{ id: '4' },
	{ id: '5' },
	{ id: '6', ofWholePage: true },
	{ id: '7' },
	{ id: '8' },
	{ id: '9' },
	{ id: '10' },
	{ id: '11' },
	{ id: '12' },
	{ id: '13' },
	{ id: '14' },
	{ id: '15' },
	{ id: '16', ofWholePage: true },
] as const satisfies readonly Item[];

export const discernOverall = '16';

/**
 * Items of the PEMAT for printed material, numbered as printed; 13 and 14 are for film and sound only. The first
 * seventeen ask whether a page can be understood, the others whether it can be acted on.
 */
export const pematItems = [
	{ id: '1', domain: 'understand' },
	{ id: '2', domain: 'understand', ofWholePage: true },
	{ id: '3', domain: 'understand', ofWholePage: true },
	{ id: '4', domain: 'understand' },
	{ id: '5', domain: 'understand', ofWholePage: true },
	{ id: '6', domain: 'understand' },
	{ id: '7', domain: 'understand', ofWholePage: true },
	{ id: '8', domain: 'understand', ofWholePage: true },
	{ id: '9', domain: 'understand' },
	{ id: '10', domain: 'understand', ofWholePage: true },
	{ id: '11', domain: 'understand' },
	{ id: '12', domain: 'understand', ofWholePage: true },
	{ id: '15', domain: 'understand', ofWholePage: true },
	{ id: '16', domain: 'understand', ofWholePage: true },
	{ id: '17', domain: 'understand' },
	{ id: '18', domain: 'understand', ofWholePage: true },
	{ id: '19', domain: 'understand', ofWholePage: true },
	{ id: '20', domain: 'act' },
	{ id: '21', domain: 'act' },
	{ id: '22', domain: 'act' },
	{ id: '23', domain: 'act' },
	{ id: '24', domain: 'act' },
	{ id: '25', domain: 'act' },
	{ id: '26', domain: 'act', ofWholePage: true },
] as const satisfies readonly (Item & { domain: 'understand' | 'act' })[];

/** The four benchmarks of JAMA, met or not. */
export const jamaItems = [
	{ id: 'authorship' },
	{ id: 'attribution' },
	{ id: 'disclosure' },
	{ id: 'currency' },
] as const satisfies readonly Item[];

export type DiscernId = (typeof discernItems)[number]['id'];
export type PematId = (typeof pematItems)[number]['id'];
export type JamaId = (typeof jamaItems)[number]['id'];

const idsOf = <Id extends string>(items: readonly { id: Id }[]) =>
	items.map(({ id }) => id) as unknown as readonly [Id, ...Id[]];
export const discernIds = idsOf<DiscernId>(discernItems);
export const pematIds = idsOf<PematId>(pematItems);
export const jamaIds = idsOf<JamaId>(jamaItems);

export const instruments = ['discern', 'pemat', 'jama'] as const;
export type Instrument = (typeof instruments)[number];

/** Where each instrument was published, and where its instructions were read. */
export const instrumentSources: Record<Instrument, readonly { name: string; url: string }[]> = {
	discern: [
		{
			name: 'Charnock D, Shepperd S, Needham G, Gann R. J Epidemiol Community Health 1999;53(2):105–111',
			url: 'https://doi.org/10.1136/jech.53.2.105',
		},
		{
			name: 'University of Oxford: instructions',
			url: 'https://www.ndph.ox.ac.uk/research/research-groups/applied-health-research-unit-ahru/discern/instructions',
		},
	],
	pemat: [
		{
			name: 'Shoemaker SJ, Wolf MS, Brach C. Patient Education and Counseling 2014',
			url: 'https://doi.org/10.1016/j.pec.2014.05.027',
		},
		{ name: 'AHRQ: user’s guide', url: 'https://www.ahrq.gov/health-literacy/patient-education/pemat3.html' },
	],
	jama: [
		{ name: 'JAMA 1997;277(15):1244–1245', url: 'https://doi.org/10.1001/jama.1997.03540390074039' },
		{ name: 'OpenMD: summary', url: 'https://openmd.com/guide/assessing-health-information-quality' },
	],
};
