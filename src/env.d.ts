declare namespace App {
	interface Locals {
		/** Set by a page that renders prose with citations. */
		citations?: import('./library.ts').CitationCounter;
		/** Set with them: the gloss beside each term the prose marks, by id; '' where it has none. */
		glosses?: ReadonlyMap<string, string>;
		/** Sources whose note the page already holds. */
		sources?: Set<string>;
		/** Claims the page shows as cards, set by an article. */
		claimCards?: ReadonlySet<string>;
	}
}
