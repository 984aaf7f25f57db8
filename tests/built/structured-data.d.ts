// The validator and the reader of linked data have no types of their own; this is what the tests use of them.
declare module '@adobe/structured-data-validator' {
	export default class Validator {
		constructor(vocabulary: { '@graph': object[] });
		validate(extracted: object): Promise<{ severity: string; issueMessage: string; rootType: string }[]>;
	}
}
declare module '@marbec/web-auto-extractor' {
	export default class WebAutoExtractor {
		constructor(options: { addLocation: boolean });
		parse(html: string): object;
	}
}
