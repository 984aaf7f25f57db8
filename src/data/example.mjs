// Save studies.json beside this file, then: node example.mjs
import { readFileSync } from 'node:fs';

const { records } = JSON.parse(readFileSync('studies.json'));
const nothing = 'no exercise|no treatment|free activity|wait and see';
const hipOrNothing = new RegExp(`\\bhip\\b.* vs (${nothing})`);

for (const { id, design, outcomes } of records) {
	if (design !== 'rct') continue;
	for (const { comparison, measure, timepoint, estimate } of outcomes) {
		if (!hipOrNothing.test(comparison)) continue;
		const { kind, value, ci } = estimate;
		console.log(`${id}: ${comparison}. ${measure}, ${timepoint}`);
		console.log(`  ${kind} ${value}${ci ? ` (${ci.join(' to ')})` : ''}`);
	}
}
