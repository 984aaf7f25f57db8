import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cardColours } from '../../src/site/card-layout.ts';
import { icons, iconSvg } from '../../src/site/icon.ts';

test('the mark of a maskable icon stays within the circle that is never cut away', () => {
	const favicon = readFileSync('public/favicon.svg', 'utf8');
	const circles = [...favicon.matchAll(/cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)].map((match) =>
		match.slice(1).map(Number),
	);
	expect(circles.length).toBe(2);
	for (const icon of Object.values(icons).filter(({ maskable }) => maskable)) {
		const reach = circles.map(([x = 0, y = 0, r = 0]) => Math.hypot(x - 12, y - 12) + r);
		expect(Math.max(...reach)).toBeLessThanOrEqual((0.4 * 24) / icon.share);
		expect(iconSvg(icon, favicon)).toContain(cardColours.paper);
	}
});
