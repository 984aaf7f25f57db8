import { expect, test } from 'vitest';
import { stages } from './stages.ts';

test('the stages of a build are told from what it prints', () => {
	const lines = [
		{ at: 4, text: '12:00:04 [build] ✓ Completed in 4.00s.' },
		{ at: 5, text: '12:00:05 [build] Building static entrypoints...' },
		{ at: 7, text: ' generating static routes ' },
		{ at: 8, text: '12:00:08   ├─ /articles/running/card.png (+900ms) ' },
		{ at: 9, text: '12:00:09   ├─ /claims/card.png (+1.10s) ' },
		{ at: 10, text: '12:00:10 [build] ✓ Completed in 3.0s.' },
		{ at: 12, text: '12:00:12 [pagefind] indexed 361 pages' },
		{ at: 13, text: '12:00:13 [markdown-twins] wrote 389 pages as Markdown' },
	];
	expect(stages({ lines, seconds: 15, processorSeconds: 10, megabytes: 900, status: 0 })).toBe(
		'reading and checking the content 5.0 s, bundling styles, scripts and texts 2.0 s, drawing pages, cards and files 3.0 s, search index 2.0 s, Markdown twins 1.0 s, the rest 2.0 s; share pictures are 2.0 s of the drawing',
	);
});
