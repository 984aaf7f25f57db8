declare namespace App {
	interface Locals {
		/** Set by a page that renders prose with citations. */
		citations?: import('./library.ts').CitationCounter;
	}
}
