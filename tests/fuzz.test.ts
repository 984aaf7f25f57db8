import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '../src/check.ts';
import { formatReport } from '../src/issue.ts';
import { kinds } from './fuzz/kinds.ts';
import { mutationsOf, outcomes, put, Trial, type Outcome } from './fuzz/trial.ts';
import { generator } from './mutation/changes.ts';
import { soundFiles } from './records.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 20261121);
/** How many files are broken in each way; there are more than twenty ways. */
const count = Number(process.env['MUTANTS'] ?? 10);
/** Another place to begin for each kind, so that they do not all break the same files. */
const seedOf = (kind: string) => seed + Object.keys(kinds).indexOf(kind);
const trial = new Trial(new Date());
afterAll(() => trial.end());

test.each(Object.keys(kinds))(
	'ten files broken one way (%s) are each reported in words an author understands, or sound',
	(kind) => {
		const tried: (Outcome & { what: string })[] = [];
		for (const mutation of mutationsOf(trial.files, trial.root, generator(seedOf(kind)), [kind])) {
			if (tried.length === count) break;
			tried.push({ what: `${kind} in ${mutation.file}`, ...trial.run(mutation) });
		}
		const sizes = Object.entries(outcomes).flatMap(([outcome, what]) => {
			const size = tried.filter((one) => one.outcome === outcome).length;
			return size === 0 ? [] : [`${size} ${what}`];
		});
		console.log(`${kind}: ${sizes.join(', ')} (seed ${seed})`);
		const bad = tried.filter(({ outcome }) => outcome === 'crash' || outcome === 'unclear');
		expect(bad.map(({ what, report }) => `${what}: ${report.slice(0, 400)}`)).toEqual([]);
	},
);

test('reading one broken file again gives the report that reading all files would give', () => {
	const whole = new Map<string, string>();
	let index = 0;
	for (const mutation of mutationsOf(trial.files, trial.root, generator(seed + 1))) {
		if (whole.size === 4) break;
		index += 1;
		if (index % 7 > 0 || !('text' in mutation.mutant)) continue;
		const { report } = trial.run(mutation);
		const text = textOf(mutation.file);
		put(trial.root, mutation.file, mutation.mutant);
		const { errors } = checkContent(trial.root, new Date());
		put(trial.root, mutation.file, { text });
		whole.set(`${mutation.kind} in ${mutation.file}`, errors.length === 0 ? '' : formatReport(errors));
		expect(report, mutation.kind).toBe(whole.get(`${mutation.kind} in ${mutation.file}`));
	}
});

test('every kind breaks a file that can be broken that way, and a seed gives the same each time', () => {
	const files = soundFiles();
	for (const [name, kind] of Object.entries(kinds)) {
		const ways = Object.entries(files).flatMap(([file, text]) => {
			if (typeof text !== 'string') return [];
			const [one, again] = [kind(file, text, generator(seed)), kind(file, text, generator(seed))];
			expect(one, name).toEqual(again);
			return one === undefined || ('text' in one && one.text === text) ? [] : [one];
		});
		if (name !== 'record twice') expect(ways.length, name).toBeGreaterThan(0);
	}
	expect(kinds['record twice']?.('content/glossary.yaml', '- id: a\n- id: b\n', generator(1))).toBeDefined();
});

const textOf = (file: string) => readFileSync(join(trial.root, file), 'utf8');
