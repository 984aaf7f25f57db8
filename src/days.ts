import type { Study } from './evidence/study.ts';
import { lookUpOf, type Library } from './graph.ts';

/**
 * The day on which what a page says was last changed or gone through, as its own records tell it; `undefined` where they
 * hold no day. Neither the clock nor the files know it: a day without a change of content would be a false promise.
 */
export function contentDay(library: Library, page: string): Date | undefined {
	const [, collection = '', id = ''] = page.split('/');
	if (collection === 'articles') return library.articles.get(id)?.data.changed;
	if (collection === 'claims') return library.claims.get(id)?.data.checked;
	if (collection === 'quality') return latest(library.quality.get(id)?.data.ratings.map(({ on }) => on) ?? []);
	if (collection === 'how-it-is-tested')
		return latest(library.proof?.data.parts.flatMap(({ figures }) => figures.map(({ on }) => on)) ?? []);
	const study = collection === 'studies' ? library.studies.get(id)?.data : undefined;
	if (study === undefined) return undefined;
	const lookUp = lookUpOf(library, study);
	return latest([...daysOf(study), ...(lookUp ? [lookUp.on] : [])]);
}

/** Days on which a study was read or read again. */
function daysOf({ added, secondReading, outcomes }: Study): Date[] {
	const readings = [secondReading, ...outcomes.map((outcome) => outcome.secondReading)];
	return [added, ...readings.flatMap((reading) => reading?.on ?? [])];
}

function latest(days: readonly Date[]): Date | undefined {
	return days.length === 0 ? undefined : new Date(Math.max(...days.map(Number)));
}
