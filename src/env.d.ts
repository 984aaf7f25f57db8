declare namespace App {
	interface Locals {
		/** Set by a page that renders prose with citations. */
		citations?: import('./library.ts').CitationCounter;
		/** Sources whose note the page already holds. */
		sources?: Set<string>;
	}
}
