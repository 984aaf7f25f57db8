import { defineConfig } from 'vitest/config';

const test = (name: string, include: string[], exclude: string[] = []) => ({
	test: { name, include, exclude, root: '.', testTimeout: 60_000, hookTimeout: 60_000 },
});

export default defineConfig({
	test: {
		root: '.',
		projects: [
			test('unit', ['tests/**/*.test.ts'], ['tests/built/**', 'tests/browser/**']),
			test('site', ['tests/built/**/*.test.ts']),
			{ test: { ...test('browser', ['tests/browser/**/*.test.ts']).test, fileParallelism: false } },
		],
	},
});
