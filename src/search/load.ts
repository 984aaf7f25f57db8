import { Finder } from './finder.ts';
import type { PageFound } from './pages-found.ts';
import type { Place } from './place.ts';
import type { SearchWords } from './results.ts';

export interface Loaded {
	finder: Finder;
	words: SearchWords;
	/** Pages to turn to when nothing answers. */
	turnTo: PageFound[];
	/** Asks for the studies, once; settles when they can be found too and never fails, for the rest works without them. */
	learnStudies(): Promise<void>;
	hasStudies(): boolean;
}

let loading: Promise<Loaded> | undefined;

/** The places and the words of search, asked for once; a failed try is forgotten, so that the next asks anew. */
export function loadSearch(): Promise<Loaded> {
	loading ??= load();
	loading.catch(() => (loading = undefined));
	return loading;
}

/** The studies wait until somebody asks for them, so that a slow connection shows a patient's answer first. */
async function load(): Promise<Loaded> {
	const { words, turnTo, places } = await ask<{ words: SearchWords; turnTo: string[]; places: Place[] }>(
		'/search/places.json',
	);
	const finder = new Finder();
	await learn(finder, places);
	let hasStudies = false;
	let studies: Promise<void> | undefined;
	const learnStudies = async () => {
		const more = await ask<{ places: Place[] }>('/search/studies.json').catch(() => undefined);
		if (!more) return;
		await learn(finder, more.places);
		hasStudies = true;
	};
	const pages = places.filter(({ address }) => turnTo.includes(address));
	return {
		finder,
		words,
		turnTo: pages.map((best) => ({ page: best.address, best, others: [] })),
		learnStudies: () => (studies ??= learnStudies()),
		hasStudies: () => hasStudies,
	};
}

/** So many places are learnt before the reader's next letter gets its turn. */
const slice = 60;

async function learn(finder: Finder, places: readonly Place[]): Promise<void> {
	for (let from = 0; from < places.length; from += slice) {
		finder.add(places.slice(from, from + slice));
		await new Promise((resolve) => setTimeout(resolve));
	}
}

async function ask<Answer>(address: string): Promise<Answer> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address} answered ${answer.status}; search needs it.`);
	return answer.json() as Promise<Answer>;
}
