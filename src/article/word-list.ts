import { withoutQuotations } from './words.ts';

/** Words kept out of our own voice, why, and what to write in their place. */
interface ListedWord {
	kind: 'frightening' | 'vague';
	pattern: RegExp;
	why: string;
	instead: string;
	/** True where a source named beside the words makes them exact. */
	unlessSourced?: true;
}

/** Words of the list that stand in a text, outside quotation marks. */
export interface FoundWord extends Omit<ListedWord, 'pattern'> {
	words: string;
	/** Place of the first letter in the text. */
	at: number;
}

const body = String.raw`(?:knees?|kneecaps?|joints?|cartilage|hips?|bones?)`;
const frightening: [string, string, string][] = [
	[
		String.raw`wear[- ]and[- ]tear|wear(?:s|ing)? (?:away|down)|worn (?:${body}|away|down)|worn[- ]out ${body}|${body} (?:is|are|looks?|gets?) (?:all )?worn(?! (?:for|by|on|in|with)\b)`,
		'The words say that using a knee uses it up, which makes people afraid to move.',
		'Name what a scan shows and how often it is seen in knees that do not hurt, or write "changes with age".',
	],
	[
		String.raw`mal[- ]?track\w*|track(?:s|ing)? (?:badly|poorly)|(?:bad|poor) tracking|off track`,
		'Researchers warn that the word may feed fear; it makes an ordinary difference sound like a fault.',
		'Write "how the kneecap moves", with what was measured.',
	],
	[
		String.raw`bone[- ]on[- ]bone|bones? rub(?:s|bing)? (?:on|against) bones?`,
		'It draws a picture of harm that nobody has measured.',
		'Write "less cartilage on the scan", where a scan showed it.',
	],
	[
		String.raw`grind(?:s|ing)?|crumbl\w+`,
		'It makes a noise sound like harm.',
		'Write "clicking", "cracking" or "a noise in the knee".',
	],
	[
		String.raw`damag\w+|destroy\w*|deteriorat\w+|degenerat\w+`,
		'People with this pain told researchers how much they fear harm; the words feed it.',
		'Write "harm", or name the change that was seen.',
	],
	[
		String.raw`weak(?:er|est|ly|ens?|ened|ening|ness|nesses)?(?! (?:stud(?:y|ies)|trials?|evidence|links?|reviews?|designs?|association|correlation|support))`,
		'It blames a person for the pain, and it has not been shown to come first.',
		'Write "less strong", "lower hip strength", or what to do: "make your hips stronger".',
	],
	[
		String.raw`imbalances?|dysfunction\w*|mis[- ]?align\w*|mal[- ]?align\w*|(?:bad|poor|faulty) alignment|abnormal\w*|defect(?:s|ive)?|deform\w*|faulty`,
		'It turns an ordinary difference between people into a fault.',
		'Say what differs and by how much: "the knee moved further in".',
	],
	[
		String.raw`collaps\w+`,
		'It sounds as if the leg gave way.',
		'Write what was seen: "the knee moves in", "the pelvis drops".',
	],
	[
		String.raw`unstable(?! (?:surfaces?|ground|boards?|floors?|cushions?))|instability`,
		'It sounds as if the joint could slip at any moment.',
		'Write "wobbles" or "feels less steady"; a kneecap that has slipped is one that "came out of place".',
	],
	[
		String.raw`lazy|(?:glutes?|muscles?) (?:are |is |do )?not firing|amnesia|suffer(?:s|ed|ing|ers?)?`,
		'It blames, or makes a victim of, the person who reads it.',
		'Write "less strong" or "less active", as measured; "people with knee pain".',
	],
];

const vague: [string, string, string, 'unlessSourced'?][] = [
	[
		String.raw`(?:(?:many|some|several|various|numerous|recent|most|other) )?studies (?:have )?(?:show\w*|suggest\w*|prove\w*|indicate\w*)(?! (?:what|how|whether|which)\b)|(?:(?:the|recent|some) )?(?:research|evidence|science) (?:shows?|proves?|suggests?|says?|tells? us|is clear)`,
		'It names no study, so nobody can check it.',
		'Say who was measured and what was found, with <Cite>; or show the claim.',
		'unlessSourced',
	],
	[
		String.raw`(?<!\b(?:of|from|across) )(?:many|some|several|various|numerous) (?:recent )?studies`,
		'It names no study, so nobody can check it.',
		'Say how many and which, with <Cite>.',
		'unlessSourced',
	],
	[
		String.raw`(?:many|most|some|leading|top) (?:experts?|doctors|physiotherapists|clinicians|researchers|scientists)|(?:experts|scientists|researchers|doctors) (?:say|agree|believe|know|think|recommend)`,
		'It names nobody, so nobody can check it.',
		'Name the guideline or the vote, with <Cite>.',
		'unlessSourced',
	],
	[
		String.raw`(?:clinically|scientifically|medically) \w+|proven to|research-backed|science-backed|evidence-backed`,
		'It is a word of advertisements.',
		'Say what a trial found, with <Cite>.',
	],
	[
		String.raw`(?:statistically )?significan(?:t|tly|ce)`,
		'A reader takes it for "large", while it only says that chance alone seldom gives such a result.',
		'Say how large: "1.5 points out of 10"; leave the test to <ForClinicians>.',
	],
	[
		String.raw`it is (?:well|widely|generally|commonly) (?:known|accepted|agreed)|everyone knows|as we (?:all )?know|it goes without saying|obviously|undoubtedly|without (?:a )?doubt`,
		'It asks to be believed instead of checked.',
		'Say how it is known, with <Cite>, or leave it out.',
	],
	[
		String.raw`miracles?|breakthroughs?|game[- ]chang\w+|revolutionary|guarantee[sd]?|quick fix(?:es)?|cures?|cured|gold standard`,
		'It promises more than any study found.',
		'Say how many people felt better, and by when.',
	],
];

const list: readonly ListedWord[] = [
	...frightening.map(([source, why, instead]) => ({
		kind: 'frightening' as const,
		pattern: whole(source),
		why,
		instead,
	})),
	...vague.map(([source, why, instead, unless]) => ({
		kind: 'vague' as const,
		pattern: whole(source),
		why,
		instead,
		...(unless && { unlessSourced: true as const }),
	})),
];

/** Looked through once for each sentence: content is checked often, and most of it stays as it was. */
const known = new Map<string, FoundWord[]>();

/** The words of the list in a text, in order; where two overlap, the longer one. Words in quotation marks are spoken about. */
export function listedWords(text: string): FoundWord[] {
	const before = known.get(text);
	if (before) return before;
	const words = lookThrough(text);
	known.set(text, words);
	return words;
}

function lookThrough(text: string): FoundWord[] {
	const ownVoice = withoutQuotations(text);
	const found = list.flatMap(({ pattern, ...word }) =>
		[...ownVoice.matchAll(pattern)].map((match) => ({ ...word, words: match[0], at: match.index })),
	);
	return found.filter((one) => !found.some((other) => other !== one && covers(other, one))).sort((a, b) => a.at - b.at);
}

function covers(one: FoundWord, other: FoundWord): boolean {
	const within = one.at <= other.at && one.at + one.words.length >= other.at + other.words.length;
	return within && one.words.length > other.words.length;
}

/** A pattern of whole words; a space in it is any space, "[- ]" a hyphen or a space. */
function whole(source: string): RegExp {
	const spaced = source.replaceAll('[- ]', '(?:-| )').replaceAll(' ', String.raw`\s+`);
	return new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${spaced})(?![\p{L}\p{N}])`, 'giu');
}
