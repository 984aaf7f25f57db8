import { numberWords } from '../evidence/numerals.ts';

/** The numbers of a dose beside its words. */
export interface DoseNumbers {
	text: string;
	sets: number | null;
	reps: string | null;
	holdSeconds: number | null;
	tempo: string | null;
	restSeconds: number | null;
	perWeek: string | null;
	weeks: string | null;
}

type NumberedField = Exclude<keyof DoseNumbers, 'text'>;

/** How a dose says each number; the first way is the one an author is told of. */
const ways: Record<NumberedField, (value: string) => [string, ...string[]]> = {
	sets: (n) => [`${n} sets`, `${n} set`],
	reps: (n) => [`${n} repetitions`, `sets of ${n}`, `${n} times`, `${n} holds`],
	holdSeconds: (n) => [
		`hold for ${n} s`,
		`hold ${n} s`,
		`held ${n} s`,
		`held for ${n} s`,
		`${n} s hold`,
		`holds of ${n} s`,
		`sets of ${n} s`,
	],
	tempo: (said) => [said],
	restSeconds: (n) => [`${n} s between sets`],
	perWeek: (n) => [`${n} times a week`, `${n} days a week`, `${n} sessions a week`, `${n} of 7 days`],
	weeks: (n) => [`${n} weeks`],
};

/** Numbers of a dose that its words do not say, each with a way to say it; the page shows the words. */
export function unsaid(dose: DoseNumbers): { field: NumberedField; value: string; way: string }[] {
	const words = plain(dose.text);
	return (Object.keys(ways) as NumberedField[]).flatMap((field) => {
		const value = dose[field] === null ? null : String(dose[field]);
		if (value === null) return [];
		const [way, ...others] = ways[field](value);
		const isSaid = [way, ...others].some((one) => holds(words, plain(one)));
		return isSaid ? [] : [{ field, value, way }];
	});
}

/** Whether the words hold these words with whole numbers: "3 sets", not "13 sets" or "2-3 sets". */
function holds(words: string, part: string): boolean {
	return ` ${words} `.includes(` ${part} `);
}

/** In lower case, number words as digits, without the marks that end a word and the names of numbers in braces. */
function plain(text: string): string {
	return text
		.toLowerCase()
		.replace(/\{[a-z0-9-]+\s*=\s*([^{}]*)\}/g, '$1')
		.replace(/[,;:.]+(?=\s|$)/g, '')
		.replace(/[a-z]+/g, (word) => (numberWords.includes(word) ? String(numberWords.indexOf(word)) : word))
		.replace(/\s+/g, ' ');
}
