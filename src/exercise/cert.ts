import { z } from 'zod';
import { known, proseWithin } from '../evidence/field.ts';

/**
 * The 19 sub-items of the Consensus on Exercise Reporting Template, in our own words (Slade et al., Br J Sports Med
 * 2016;50:1428, doi 10.1136/bjsports-2016-096651; numbers and meaning as in Table 1, the form for assessing a paper).
 */
export const certItems = [
	{ id: '1', asks: 'Which equipment was used.' },
	{ id: '2', asks: 'Who taught it: qualifications, experience, training.' },
	{ id: '3', asks: 'Whether people exercised alone or in a group.' },
	{ id: '4', asks: 'Whether exercise was supervised, and how it was delivered.' },
	{ id: '5', asks: 'How it was measured and reported how much people exercised.' },
	{ id: '6', asks: 'How people were motivated.' },
	{ id: '7a', asks: 'The rule that decided when to make it harder.' },
	{ id: '7b', asks: 'How it was made harder.' },
	{ id: '8', asks: 'Each exercise, so well described that others can do it.' },
	{ id: '9', asks: 'What was done at home.' },
	{ id: '10', asks: 'Whether anything but exercise was part of it: education, tape.' },
	{ id: '11', asks: 'Harms during exercise: which, and how many.' },
	{ id: '12', asks: 'Where people exercised.' },
	{ id: '13', asks: 'The dose: sets, repetitions, load, sessions, weeks.' },
	{ id: '14a', asks: 'Whether it was the same for everyone or fitted to each person.' },
	{ id: '14b', asks: 'How it was fitted to each person.' },
	{ id: '15', asks: 'The rule that decided at which level people began.' },
	{ id: '16a', asks: 'How it was checked that people and providers kept to the plan.' },
	{ id: '16b', asks: 'How far the plan was kept.' },
] as const;

export type CertId = (typeof certItems)[number]['id'];
export const certIds = certItems.map(({ id }) => id) as unknown as readonly [CertId, ...CertId[]];

/** Where the list was published. */
export const certUrl = 'https://doi.org/10.1136/bjsports-2016-096651';

/**
 * What is known of a sub-item. "Not reported": the part of the source that describes the exercises was read and lacks it.
 * "Not read": that part was not seen, or said too little to tell.
 */
export const certStates = ['reported', 'not reported', 'not read'] as const;
export type CertState = (typeof certStates)[number];

const entrySchema = z
	.strictObject({
		state: z
			.enum(certStates)
			.describe('Not reported: only where what describes the exercises was read and lacks it. Else: not read.'),
		note: known(proseWithin(160)).describe('What it says, or what was seen of it, in a few words.'),
	})
	.superRefine(({ state, note }, context) => {
		if (state !== 'not reported' || note !== null) return;
		context.addIssue({
			code: 'custom',
			path: ['note'],
			message: 'What is called "not reported" needs a note: which page or table was read and lacks it.',
		});
	});

const shape = Object.fromEntries(certItems.map(({ id, asks }) => [id, known(entrySchema).describe(asks)]));

/** What the source of a programme says of each sub-item; one that is left out was not read. */
export const certSchema = z.strictObject(
	// The shape has exactly the ids of the list; Object.fromEntries forgets them.
	shape as Record<CertId, ReturnType<typeof known<typeof entrySchema>>>,
);

/** One line of a CERT panel. */
export interface CertRow<State extends string = CertState> {
	id: CertId;
	state: State;
	note: string | null;
}

/** Every sub-item in the order of CERT, with what is known of it; null when a programme has not been gone through. */
export function certRows(cert: z.output<typeof certSchema> | null): CertRow[] {
	return certItems.map(({ id }) => ({ id, state: cert?.[id]?.state ?? 'not read', note: cert?.[id]?.note ?? null }));
}

/** How many sub-items are in a state. */
export function certCount<State extends string>(rows: readonly CertRow<State>[], state: NoInfer<State>): number {
	return rows.filter((row) => row.state === state).length;
}

/** Rows of several columns, put together where every column gives the same answer, in the order of their first. */
export function sameAnswers<State extends string>(
	columns: readonly (readonly CertRow<State>[])[],
): {
	ids: CertId[];
	states: State[];
}[] {
	const groups = new Map<string, { ids: CertId[]; states: State[] }>();
	certIds.forEach((id, index) => {
		const states = columns.flatMap((rows) => rows[index]?.state ?? []);
		const group = groups.get(states.join()) ?? { ids: [], states };
		groups.set(states.join(), { ...group, ids: [...group.ids, id] });
	});
	return [...groups.values()];
}
