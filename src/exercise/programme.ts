import { z } from 'zod';
import { exceptions } from '../evidence/exception.ts';
import { known, prose, proseWithin, text } from '../evidence/field.ts';
import { idSchema, readDepths } from '../evidence/study.ts';
import { certSchema } from './cert.ts';

export const programmeKinds = ['trial', 'trial-protocol', 'guidance'] as const;

/** Exercises over weeks, as a trial or a guideline reports them, with what it never said. */
export const programmeSchema = z
	.strictObject({
		id: idSchema.describe('Equal to the file name.'),
		name: text.describe('What the programme is called, or what it does.'),
		inShort: proseWithin(240).describe('One plain sentence: who did what, for how long.'),
		kind: z.enum(programmeKinds).describe('A trial, the protocol of a trial, or public guidance.'),
		study: known(idSchema).describe('The study that used it; none for public guidance.'),
		population: known(text).describe('Who it was for.'),
		weeks: known(z.number().positive()).describe('Length in weeks.'),
		sessionsPerWeek: known(z.union([z.number().positive(), text])).describe('Sessions a week, as reported.'),
		sessionsTotal: known(z.int().positive()).describe('Sessions in all, where reported.'),
		delivery: known(text).describe('Where and with whom: at home, supervised.'),
		exercises: z
			.array(
				z.strictObject({
					name: text.describe('The exercise as the source names it.'),
					exercise: known(idSchema).describe('Our exercise of that name, by id.'),
					sets: known(z.union([z.int().positive(), text])).describe('Sets.'),
					reps: known(text).describe('Repetitions, or the time of a hold.'),
					load: known(text).describe('Load: 10RM, band colour.'),
					tempo: known(text).describe('Tempo: 2 s up, 1 s hold, 2 s down.'),
					range: known(text).describe('Range of movement.'),
					note: known(text).describe('Anything else.'),
				}),
			)
			.default([])
			.describe('The exercises with their dose; empty when the source did not list them.'),
		rest: known(text).describe('Rest between sets and sessions.'),
		progression: known(text).describe('How it was made harder.'),
		painRule: known(text).describe('What it said about pain during exercise.'),
		result: known(prose).describe('What came of it, in a sentence of ours.'),
		adherence: known(text).describe('How much of it people did.'),
		notReported: z.array(text).default([]).describe('What the source did not say, or what was not seen of it.'),
		cert: known(certSchema).describe(
			'What the source says of each CERT sub-item, the checklist for reporting exercise; what is left out was not read.',
		),
		readDepth: z.enum(readDepths).describe('How deeply the source was read.'),
		locator: known(text).describe('Where in the source the programme stands.'),
		sources: z.array(z.url()).default([]).describe('The pages read.'),
		conflicts: z.array(text).default([]).describe('Where sources disagree.'),
		exceptions,
	})
	.superRefine((programme, context) => {
		if (programme.study === null && programme.sources.length === 0) {
			context.addIssue({
				code: 'custom',
				path: ['sources'],
				message: 'A programme without a study needs the page it was read on.',
			});
		}
	});

export type Programme = z.output<typeof programmeSchema>;
