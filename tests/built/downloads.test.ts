import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check.ts';
import { exportFiles } from '../../src/exports.ts';

test('every file of references stands beside its page, as it was written', () => {
	const { library } = checkContent('.', new Date());
	const wrong = exportFiles(library).filter(({ page, extension, text }) => {
		const path = `dist${page.slice(0, -1)}.${extension}`;
		return !existsSync(path) || readFileSync(path, 'utf8') !== text;
	});
	expect(library.studies.size).toBeGreaterThan(0);
	expect(wrong.map(({ page, extension }) => `${page} ${extension}`)).toEqual([]);
});
