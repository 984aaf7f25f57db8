import { fill } from '../evidence/plural.ts';
import type { Phrase } from './phrase.ts';
import type { PoseWords } from './pose-words.ts';
import { sides, type Side } from './skeleton.ts';
import type { Stance } from './stance.ts';

/** The longest alternative text, in characters. */
export const longestText = 125;
/** How many changes one sentence tells. */
const mostNews = 4;

/** As many phrases as fit, the most telling first and news before all else; how the body stands or lies is always said. */
export function textOf(stance: Stance['name'], phrases: readonly Phrase[], words: PoseWords, frame = '{text}'): string {
	const written = (chosen: readonly Phrase[]) => fill(frame, { text: sentences(stance, chosen, words) });
	const byWeight = phrases.toSorted((a, b) => Number(b.isNew) - Number(a.isNew) || b.weight - a.weight);
	const news = byWeight.filter(({ isNew }) => isNew).slice(0, mostNews);
	let chosen: readonly Phrase[] = [];
	for (const phrase of byWeight) {
		if (phrase.isNew && !news.includes(phrase)) continue;
		const more = [...chosen, phrase];
		if (written(more).length <= longestText) chosen = more;
	}
	return written(chosen);
}

/** How standing on one leg is said once the other leg was called “one leg”. */
const otherLeg = { oneLeg: 'otherLeg', oneLegOnStep: 'otherLegOnStep' } as const;

/** The sentence about what is news, if any, and the sentence about the posture. */
function sentences(stance: Stance['name'], phrases: readonly Phrase[], words: PoseWords): string {
	const called = new Map<Side, 'one' | 'other'>();
	const say = (phrase: Phrase) => saying(phrase, called, words);
	const news = phrases.filter(({ isNew }) => isNew).map(say);
	const posture = words.posture[called.size > 0 && onOneLeg(stance) ? otherLeg[stance] : stance];
	// After “standing on one leg”, the leg that does not stand is the other.
	if (onOneLeg(stance) && called.size === 0) sides.forEach((side) => called.set(side, 'other'));
	const rest = [posture, ...phrases.filter(({ isNew }) => !isNew).map(say)];
	if (news.length === 0) return sentence(rest, words);
	return fill(words.text.changed, { change: sentence(news, words), posture: sentence(rest, words) });
}

const onOneLeg = (stance: Stance['name']): stance is keyof typeof otherLeg => stance in otherLeg;

/** A phrase in words; a leg without a name of its own is one leg, the next the other. */
function saying({ topic, state, leg }: Phrase, called: Map<Side, 'one' | 'other'>, words: PoseWords): string {
	const pattern = (words[topic] as Record<string, string>)[state] ?? '';
	if (!leg) return pattern;
	if (!leg.name && !called.has(leg.side)) called.set(leg.side, called.size === 0 ? 'one' : 'other');
	const name = leg.name ?? called.get(leg.side) ?? 'one';
	return fill(pattern, { leg: words.legName[name], knee: words.knee[leg.bend] });
}

function sentence(parts: readonly string[], { text }: PoseWords): string {
	const list = parts.reduce((first, next) => fill(text.list, { first, next }));
	return fill(text.sentence, { parts: list.charAt(0).toUpperCase() + list.slice(1) });
}
