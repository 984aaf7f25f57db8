import { wholeSentences, type ReadSentence } from './reading-grade.ts';

/** Participles that do not end in "-ed", as far as they are met in texts about exercise and research. */
const irregular =
	'beaten begun bitten blown broken brought built bought caught chosen cut done drawn driven eaten fed felt fought found forgotten given ground grown heard held hidden hit kept known laid led left lost made meant met paid put read said seen sent set shown shut sold spent split spoken spread struck swept taken taught thought thrown told torn understood undertaken withdrawn won worn written';

/** Words in "-ed" that tell a state after "is" and have nobody acting behind them. */
const states =
	'tired worried scared relaxed interested pleased mixed limited aged red bed supposed allowed experienced skilled crowded';

const between = String.raw`(?:(?:not|never|also|often|always|still|only|then|just|now|already|usually|sometimes|mostly|well|both|all|each|first|so|it|they|this|that|[a-z]+ly)\s+){0,3}`;
const passive = new RegExp(
	String.raw`\b(?:am|is|are|was|were|be|been|being|isn['’]t|aren['’]t|wasn['’]t|weren['’]t)\s+${between}(?!(?:${states.replaceAll(' ', '|')}|un[a-z]+ed)\b)([a-z-]+ed|${irregular.replaceAll(' ', '|')})\b`,
	'iu',
);

/** The passive verb of a sentence ("were compared", "is not known"), or `undefined`. */
export function passiveIn(sentence: string): string | undefined {
	return passive.exec(sentence)?.[0];
}

/**
 * The share of whole sentences that hold a passive verb, from 0 to 1, and these sentences. PEMAT item 5 asks for the
 * active voice and grants it from four sentences in five.
 */
export function passives(all: readonly ReadSentence[]): { share: number; found: (ReadSentence & { verb: string })[] } {
	const sentences = wholeSentences(all);
	const found = sentences.flatMap((sentence) => {
		const verb = passiveIn(sentence.text);
		return verb === undefined ? [] : [{ ...sentence, verb }];
	});
	return { share: sentences.length === 0 ? 0 : found.length / sentences.length, found };
}
