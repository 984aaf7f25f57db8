import type { Library } from '../graph.ts';
import { wordingOf } from '../plain-layer.ts';
import { sorted, type Rule } from './rule.ts';

/** Grades of school in the United States: above the first the check warns, the second is what authors aim for. */
const hardestGrade = 8;
const gradeAim = 7;
/** PEMAT item 5: the active voice in four sentences of five. */
const mostPassive = 0.2;

/** Articles read easily and say who does what. A measure of words is a hint where to look, never a reason to stop a build. */
export const articlesReadEasily: Rule = (library) =>
	sorted(library.articles).flatMap((entry) => {
		const { grade, hardest, passiveShare, passive } = wordingOf(library, entry);
		const warn = (rule: string, message: string, hint: string) => [
			{ rule, file: entry.file, message, hint, severity: 'warning' as const },
		];
		const hard = hardest.slice(0, 3).map((one) => `line ${one.line} (grade ${one.grade.toFixed(0)}) "${one.text}"`);
		const verbs = passive.slice(0, 5).map(({ line, verb }) => `line ${line} "${verb}"`);
		return [
			...(grade > hardestGrade
				? warn(
						'reading-grade',
						`The words for patients read at grade ${grade.toFixed(1)}; ${hardestGrade} is the most, ${gradeAim} the aim.`,
						`Shorter sentences and shorter words. The hardest: ${hard.join('; ')}`,
					)
				: []),
			...(passiveShare > mostPassive
				? warn(
						'active-voice',
						`${Math.round(passiveShare * 100)}% of the sentences for patients are passive; ${mostPassive * 100}% is the most (PEMAT item 5).`,
						`Say who does it: "we read" for "was read". For example ${verbs.join(', ')}.`,
					)
				: []),
		];
	});

/** How the articles read, in a sentence for the command line, with those between the aim and the warning by name. */
export function readingInShort(library: Library): string {
	const articles = sorted(library.articles).map((entry) => ({ id: entry.id, ...wordingOf(library, entry) }));
	if (articles.length === 0) return '';
	const range = (values: number[], digits: number) =>
		`${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)}`;
	const above = articles.filter(({ grade }) => grade > gradeAim).map(({ id, grade }) => `${id} (${grade.toFixed(1)})`);
	const grades = range(
		articles.map(({ grade }) => grade),
		1,
	);
	const passive = range(
		articles.map(({ passiveShare }) => passiveShare * 100),
		0,
	);
	return [
		`Articles read at grade ${grades} (aim ${gradeAim}, at most ${hardestGrade}); ${passive}% of their sentences are passive (at most ${mostPassive * 100}%).`,
		...(above.length > 0 ? [`Above the aim: ${above.join(', ')}.`] : []),
	].join(' ');
}
