import { expect, test } from 'vitest';
import { open, useSite } from './browser.ts';
import { kinds } from './kinds.ts';

useSite();

/** What a reader may ask of the text: how large it is and, as WCAG 1.4.12 has it, how far apart its letters stand. */
interface Setting {
	name: string;
	width: number;
	fontSize: string;
	isSpaced: boolean;
}

const settings: Setting[] = [
	{ name: 'at 320 px', width: 320, fontSize: '100%', isSpaced: false },
	{ name: 'at 320 px with spaced text', width: 320, fontSize: '100%', isSpaced: true },
	{ name: 'at 360 px with text twice as large', width: 360, fontSize: '200%', isSpaced: false },
	{ name: 'at 640 px with text twice as large', width: 640, fontSize: '200%', isSpaced: false },
	{ name: 'at 1280 px with spaced text', width: 1280, fontSize: '100%', isSpaced: true },
];

/** Runs in the page: what is too wide, cut off or written over something else. */
function faults({ fontSize, isSpaced }: Setting): string[] {
	document.documentElement.style.fontSize = fontSize;
	const spacing = new CSSStyleSheet();
	spacing.replaceSync(
		isSpaced
			? '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'
			: '',
	);
	document.adoptedStyleSheets = [spacing];
	const wrong: string[] = [];
	const over = document.documentElement.scrollWidth - innerWidth;
	if (over > 0) wrong.push(`the page is ${over} px too wide`);
	const texts: { text: string; owner: Element; box: DOMRect }[] = [];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const owner = node.parentElement;
		const text = (node.textContent ?? '').trim();
		if (!owner || text === '' || !owner.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
		if (owner.closest('.visually-hidden, .skip, noscript, option, script, [hidden]')) continue;
		const range = document.createRange();
		range.selectNodeContents(node);
		if (isUnseen(owner)) continue;
		const clip = clipOf(owner);
		for (const box of range.getClientRects()) {
			if (box.width < 1 || box.height < 1) continue;
			texts.push({ text: text.slice(0, 40), owner, box });
			if (
				box.left < clip.left - 1 ||
				box.right > clip.right + 1 ||
				box.top < clip.top - 4 ||
				box.bottom > clip.bottom + 4
			)
				wrong.push(`"${text.slice(0, 40)}" is cut off`);
		}
	}
	// Of two lines, what stands between the middle three fifths of their heights must not meet.
	texts.sort((a, b) => a.box.top - b.box.top);
	texts.forEach((one, index) => {
		for (const other of texts.slice(index + 1, index + 40)) {
			if (other.box.top > one.box.bottom) break;
			const high = Math.min(one.box.bottom - one.box.height / 5, other.box.bottom - other.box.height / 5);
			const low = Math.max(one.box.top + one.box.height / 5, other.box.top + other.box.height / 5);
			const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
			if (high - low > 1 && across > 2 && one.owner !== other.owner)
				wrong.push(`"${one.text}" is written over "${other.text}"`);
		}
	});
	return [...new Set(wrong)];

	/** Whether it is there for screen readers alone. */
	function isUnseen(owner: Element | null): boolean {
		for (let at = owner; at; at = at.parentElement) if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
		return false;
	}

	/** Where a text may stand: in the window from side to side, and in every box around it that cuts off what is outside. */
	function clipOf(owner: Element): { left: number; right: number; top: number; bottom: number } {
		const clip = { left: 0, right: innerWidth, top: -Infinity, bottom: Infinity };
		for (let around: Element | null = owner; around && around !== document.body; around = around.parentElement) {
			const { overflowX, overflowY } = getComputedStyle(around);
			const box = around.getBoundingClientRect();
			// What is wider than its box can be scrolled to.
			if (/auto|scroll/.test(overflowX))
				return { ...clip, left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
			if (/hidden|clip/.test(overflowX) && around.tagName !== 'svg') {
				clip.left = Math.max(clip.left, box.left);
				clip.right = Math.min(clip.right, box.right);
			}
			if (/hidden|clip/.test(overflowY) && around.tagName !== 'svg') {
				clip.top = Math.max(clip.top, box.top);
				clip.bottom = Math.min(clip.bottom, box.bottom);
			}
		}
		return clip;
	}
}

test('large or spaced text and narrow windows cut nothing off, on any kind of page', async () => {
	const { page } = await open('/');
	const wrong: string[] = [];
	for (const path of kinds) {
		await page.goto(path);
		await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
		for (const setting of settings) {
			await page.setViewportSize({ width: setting.width, height: 900 });
			wrong.push(...(await page.evaluate(faults, setting)).map((fault) => `${path} ${setting.name}: ${fault}`));
		}
	}
	expect(wrong).toEqual([]);
});

test('with less motion wanted nothing on any kind of page moves by itself', async () => {
	const { page } = await open('/', { reducedMotion: 'reduce' });
	for (const path of kinds) {
		await page.goto(path);
		const moving = await page.evaluate(() => [
			...document
				.getAnimations()
				.map((one) => String((one.effect as KeyframeEffect | null)?.target?.outerHTML.slice(0, 80))),
			...[...document.querySelectorAll('animate, animateTransform, animateMotion, video[autoplay], marquee')].map(
				(one) => one.outerHTML,
			),
			...[...document.querySelectorAll('*')]
				.filter((one) => getComputedStyle(one).transitionDuration !== '0s')
				.map((one) => `transition: ${one.outerHTML.slice(0, 80)}`),
		]);
		expect(moving, path).toEqual([]);
	}
});

test('the reflow test sees what is cut off and what is written over', async () => {
	const { page } = await open('/about/', { viewport: { width: 320, height: 900 } });
	await page.evaluate(() => {
		const [one, two, three] = ['one', 'two', 'a long line that does not fit'].map((textContent) =>
			Object.assign(document.createElement('p'), { textContent }),
		);
		document.querySelector('main')?.replaceChildren(...[one, two, three].filter((part) => part !== undefined));
		if (one) one.style.marginBlockEnd = '-1.6em';
		if (two) two.style.marginBlockEnd = '3em';
		if (three) Object.assign(three.style, { width: '2em', overflow: 'hidden', whiteSpace: 'nowrap' });
	});
	const wrong = await page.evaluate(faults, settings[0] as Setting);
	expect(wrong).toEqual(['"a long line that does not fit" is cut off', '"one" is written over "two"']);
});
