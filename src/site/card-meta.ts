import type { Meta } from '../citation/meta.ts';
import { cardSize } from './card-layout.ts';

/** What tells a messenger or a network which picture to show; `page` is the full address of the page whose card it is. */
export function cardMeta(page: string, alt: string): Meta[] {
	return [
		{ property: 'og:image', content: `${page}card.png` },
		{ property: 'og:image:width', content: String(cardSize.width) },
		{ property: 'og:image:height', content: String(cardSize.height) },
		{ property: 'og:image:alt', content: alt },
		{ name: 'twitter:card', content: 'summary_large_image' },
	];
}
