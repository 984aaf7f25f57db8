import { sharesIn } from '../chart/shares.ts';
import { error, sorted, type Rule } from './rule.ts';

/** Every picture of people out of a hundred shows one or two shares of one outcome. */
export const sharesAreDrawn: Rule = (library) =>
	sorted(library.articles).flatMap((entry) =>
		entry.prose.components.flatMap(({ name, attributes, line }) => {
			const { of = '' } = attributes;
			if (name !== 'OutOf100' || of.trim() === '') return [];
			const read = sharesIn({ ...attributes, of }, library);
			if ('shares' in read || read.isReported) return [];
			return error({ rule: 'share-drawn', file: entry.file, line, message: read.problem, hint: read.hint });
		}),
	);
