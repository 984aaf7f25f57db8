import type { Place } from './curve.ts';
import { middle, namesFrom } from './knee.ts';

/** Names in the picture of a taped knee: where each stands, and the line from its part to it. */
export const names = [
	{ name: 'kneecap', height: 84, line: `M${middle + 10} 115L${middle + 34} 84H${namesFrom - 6}` },
	{ name: 'tape', height: 126, line: `M${middle + 40} 126H${namesFrom - 6}` },
] as const;

/** A small kneecap about the middle of a drawing of its own. */
export const small = `scale(.5) translate(${-middle} -141)`;

/** Ways a kneecap can move, each with an arrow about the middle of a small kneecap, and the arrow's head. */
export const ways = [
	{ name: 'tilts', at: [220, 178], arrow: 'M-20 1A20 8 0 0 0 20 1', head: 'M15 3L20-6L25 3Z' },
	{ name: 'glides', at: [220, 226], arrow: 'M-22 0H22', head: 'M-21-5L-29 0L-21 5ZM21-5L29 0L21 5Z' },
	{ name: 'turns', at: [220, 278], arrow: 'M-17-12A21 21 0 0 1 17-12', head: 'M12.5-8.8L21.5-15.2L22.6-4Z' },
] as const satisfies { name: string; at: Place; arrow: string; head: string }[];
