import { defineConfig } from 'vitest/config';

/** Catches what hangs, in milliseconds; a slow machine is no fault of the code. */
const hangs = 600_000;

const test = (name: string, include: string[], exclude: string[] = []) => ({
	test: { name, include, exclude, root: '.', testTimeout: hangs, hookTimeout: hangs },
});

export default defineConfig({
	test: {
		root: '.',
		projects: [
			test('unit', ['tests/**/*.test.ts'], ['tests/built/**', 'tests/browser/**', 'tests/*/node_modules/**']),
			test('site', ['tests/built/**/*.test.ts']),
			{ test: { ...test('browser', ['tests/browser/**/*.test.ts']).test, fileParallelism: false } },
		],
	},
});
