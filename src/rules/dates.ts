import { checkDue } from '../article/article.ts';
import { formatDay } from '../evidence/day.ts';
import type { Entry } from '../graph.ts';
import type { Issue } from '../issue.ts';
import { error, sorted, type Rule } from './rule.ts';

/** Nothing is dated after today. */
export const datesAreNotInTheFuture: Rule = (library, today) => [
	...sorted(library.studies).flatMap((entry) =>
		entry.data.citation.year <= today.getUTCFullYear()
			? []
			: error({
					rule: 'year-not-in-future',
					file: entry.file,
					line: entry.lineOf(['citation', 'year']),
					message: `The year ${entry.data.citation.year} is still to come.`,
					hint: `It is ${today.getUTCFullYear()} now; an article ahead of print has the year it went online.`,
				}),
	),
	...sorted(library.claims).flatMap((entry) => [
		...notLater(today, entry, 'published', entry.data.published),
		...notLater(today, entry, 'checked', entry.data.checked),
	]),
	...sorted(library.studies).flatMap((entry) => [
		...notLater(today, entry, 'added', entry.data.added),
		...notLater(today, entry, 'secondReading', entry.data.secondReading?.on),
		...entry.data.outcomes.flatMap(({ id, secondReading }, index) =>
			notLater(today, entry, `secondReading of ${id}`, secondReading?.on, ['outcomes', index, 'secondReading', 'on']),
		),
	]),
	...(library.lookedUp?.data.studies ?? []).flatMap(({ id, on }, index) =>
		library.lookedUp ? notLater(today, library.lookedUp, `on of ${id}`, on, ['studies', index, 'on']) : [],
	),
	...(library.proof?.data.parts ?? []).flatMap(({ figures }, part) =>
		figures.flatMap(({ what, on }, index) =>
			library.proof ? notLater(today, library.proof, `on of ${what}`, on, ['parts', part, 'figures', index, 'on']) : [],
		),
	),
	...sorted(library.articles).flatMap((entry) => [
		...notLater(today, entry, 'published', entry.data.published),
		...notLater(today, entry, 'changed', entry.data.changed),
		...notLater(today, entry, 'checked', entry.data.checked ?? undefined),
		...notLater(today, entry, 'reviewed', entry.data.reviewed?.on),
	]),
	...[...library.quality.values()].flatMap((record) =>
		record.data.ratings.flatMap(({ reader, on }, index) =>
			notLater(today, record, `on of reader ${reader}`, on, ['ratings', index, 'on']),
		),
	),
];

/** An article says by when it is read against its sources again; once that day is past, someone has to. */
export const articlesAreCheckedInTime: Rule = (library, today) =>
	sorted(library.articles).flatMap((entry): Issue[] => {
		const due = checkDue(entry.data);
		if (today <= due) return [];
		return [
			{
				rule: 'check-due',
				severity: 'warning',
				file: entry.file,
				line: entry.lineOf([entry.data.checked === null ? 'changed' : 'checked']),
				message: `The page says that it is checked again by ${formatDay(due)}; today is ${formatDay(today)}.`,
				hint: 'Read it against its studies and the pages it leads to, mend it, and set `changed`; or `checked`, if nothing had to change.',
			},
		];
	});

/** East of Greenwich a day begins up to 14 hours earlier. */
const earliestDayMilliseconds = 14 * 60 * 60 * 1000;

function notLater(
	today: Date,
	entry: Pick<Entry<unknown>, 'file' | 'lineOf'>,
	field: string,
	date: Date | undefined,
	path: PropertyKey[] = [field],
): Issue[] {
	if (date === undefined || date.getTime() <= today.getTime() + earliestDayMilliseconds) return [];
	return error({
		rule: 'date-not-in-future',
		file: entry.file,
		line: entry.lineOf(path),
		message: `The date of "${field}", ${formatDay(date)}, is still to come.`,
		hint: `Today is ${formatDay(today)}.`,
	});
}
