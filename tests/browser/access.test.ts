import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { open, useSite } from './browser.ts';
import { kinds } from './kinds.ts';

useSite();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
	violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
}

const settings = (['light', 'dark'] as const).flatMap((colorScheme) =>
	[360, 1280].map((width) => [colorScheme, width] as const),
);

test.each(settings)('axe finds nothing on any kind of page, %s at %i px', async (colorScheme, width) => {
	const { page } = await open('/', { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
	const found: string[] = [];
	for (const path of kinds) {
		await page.goto(path, { waitUntil: 'networkidle' });
		await page.addScriptTag({ content: axe });
		const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults;
		for (const { id, nodes } of violations)
			found.push(
				...nodes.slice(0, 3).map((node) => `${path}: ${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
			);
	}
	expect(found).toEqual([]);
});

test('with text at 200 % on a phone no kind of page scrolls sideways', async () => {
	const { page } = await open('/', { viewport: { width: 360, height: 800 } });
	const wide: string[] = [];
	for (const path of kinds) {
		await page.goto(path);
		const width = await page.evaluate(() => {
			document.documentElement.style.fontSize = '200%';
			return document.documentElement.scrollWidth;
		});
		if (width > 360) wide.push(`${path}: ${width} px`);
	}
	expect(wide).toEqual([]);
});
