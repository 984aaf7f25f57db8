import type { MentionKind } from './article/mentions.ts';
import type { SourceRecord } from './files.ts';

/** A reference that stands in a field of a record, and where; `how` says what for. */
interface FieldMention {
	to: { kind: MentionKind; id: string; outcome?: string | undefined };
	path: PropertyKey[];
	how: string;
}

const to = (kind: MentionKind, id: string, path: PropertyKey[], how: string): FieldMention => {
	const [record = id, outcome] = id.split('#');
	return { to: { kind, id: record, outcome }, path, how };
};

/** References that stand in the fields of a record of each collection. */
export const fieldMentions = {
	studies: ({ data }: SourceRecord<'studies'>) =>
		(data.includes?.studies ?? []).map((id, i) => to('study', id, ['includes', 'studies', i], 'includes')),
	claims: ({ data }: SourceRecord<'claims'>) => [
		...data.findings.map((finding, i) => to('study', finding.finding, ['findings', i, 'finding'], 'finding')),
		...data.exercises.map((id, i) => to('exercise', id, ['exercises', i], 'about')),
	],
	exercises: ({ data }: SourceRecord<'exercises'>) => [
		...data.trials.map((trial, i) => to('study', trial.study, ['trials', i, 'study'], 'trial')),
		...data.dose.flatMap((dose, i) => (dose.study ? [to('study', dose.study, ['dose', i, 'study'], 'dose')] : [])),
		...data.emg.map((emg, i) => to('study', emg.study, ['emg', i, 'study'], 'emg')),
		...data.easier.flatMap((way, i) =>
			way.exercise ? [to('exercise', way.exercise, ['easier', i, 'exercise'], 'easier')] : [],
		),
		...data.harder.flatMap((way, i) =>
			way.exercise ? [to('exercise', way.exercise, ['harder', i, 'exercise'], 'harder')] : [],
		),
	],
	programmes: ({ data }: SourceRecord<'programmes'>) => [
		...(data.study ? [to('study', data.study, ['study'], 'programme')] : []),
		...data.exercises.flatMap((row, i) =>
			row.exercise ? [to('exercise', row.exercise, ['exercises', i, 'exercise'], 'programme')] : [],
		),
	],
	articles: ({ data }: SourceRecord<'articles'>) => [
		...data.related.articles.map((id, i) => to('article', id, ['related', 'articles', i], 'related')),
		...data.related.exercises.map((id, i) => to('exercise', id, ['related', 'exercises', i], 'related')),
		...data.related.programmes.map((id, i) => to('programme', id, ['related', 'programmes', i], 'related')),
	],
	glossary: ({ data }: SourceRecord<'glossary'>) => [
		...data.see.map((id, i) => to('term', id, ['see', i], 'see')),
		...data.studies.map((id, i) => to('study', id, ['studies', i], 'definition')),
	],
	beliefs: ({ data }: SourceRecord<'beliefs'>) => [
		to('claim', data.claim, ['claim'], 'belief'),
		to('article', data.read, ['read'], 'related'),
	],
	choices: ({ data }: SourceRecord<'choices'>) =>
		data.studies.map((id, i) => to('study', id, ['studies', i], 'choice')),
};
