import { Finder } from './finder.ts';
import type { Place } from './place.ts';
import type { SearchWords } from './results.ts';

export interface Loaded {
	finder: Finder;
	words: SearchWords;
	/** Settles when the studies can be found too; never fails, for the rest works without them. */
	studies: Promise<void>;
	hasStudies(): boolean;
}

let loading: Promise<Loaded> | undefined;

/** The places and the words of search, asked for once; a failed try is forgotten, so that the next asks anew. */
export function loadSearch(): Promise<Loaded> {
	loading ??= load();
	loading.catch(() => (loading = undefined));
	return loading;
}

/** The studies are asked for after the places, so that a slow connection shows a patient's answer first. */
async function load(): Promise<Loaded> {
	const { words, places } = await ask<{ words: SearchWords; places: Place[] }>('/search/places.json');
	const finder = new Finder();
	finder.add(places);
	let hasStudies = false;
	const studies = ask<{ places: Place[] }>('/search/studies.json').then(
		(more) => {
			finder.add(more.places);
			hasStudies = true;
		},
		() => undefined,
	);
	return { finder, words, studies, hasStudies: () => hasStudies };
}

async function ask<Answer>(address: string): Promise<Answer> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address} answered ${answer.status}; search needs it.`);
	return answer.json() as Promise<Answer>;
}
