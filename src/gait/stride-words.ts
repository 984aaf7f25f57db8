import { z } from 'zod';
import { text } from '../evidence/field.ts';

/** Words around the pictures of the stride; those of its moments stand in the record. */
export const strideWordsSchema = z
	.strictObject({
		title: text.describe('Before a caption in the moving figure: {name} and {medical} name of a moment.'),
		drawn: text.describe('Ends the caption of a moment whose angles no study measured.'),
		side: text.describe('Alternative text of a picture from the side: {text}, then which {leg} the caption speaks of.'),
		front: text.describe('Alternative text of a picture from the front, with the same parts.'),
		leg: z
			.strictObject({
				front: text.describe('The leg in front, both feet on the ground.'),
				back: text.describe('The leg behind, both feet on the ground.'),
				standing: text.describe('The leg that carries the body alone.'),
				lifted: text.describe('The leg in the air.'),
			})
			.describe('Which leg the captions call this leg; ends an alternative text.'),
		sideView: text.describe('Name of the moving figure from the side, for screen readers.'),
		frontView: text.describe('Name of the moving figure from the front, for screen readers.'),
		note: text.describe('Under the stride: which leg is followed, and what coral means.'),
	})
	.describe('The walking stride.');

export type StrideWords = z.output<typeof strideWordsSchema>;
