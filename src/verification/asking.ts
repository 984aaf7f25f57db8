/** Time as the asking needs it; given, so that tests do not wait. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	wait(milliseconds: number): Promise<void>;
}

export interface Answer {
	status: number;
	text: string;
}

/** What was asked and got no answer; `gone` when there is no use in asking this host for more. */
export interface Silence {
	problem: string;
	gone: boolean;
}

export interface Manners {
	/** Least milliseconds between two requests; a host may ask for more. */
	gap: number;
	/** How often one request is made, before it is given up. */
	tries: number;
	/** Longest wait a host may ask for, in milliseconds. */
	patience: number;
	/** Who asks, for the host. */
	userAgent: string;
}

/** A host that is asked one thing at a time, with a pause between, and again after a while where it was busy. */
export function politeHost(manners: Manners, clock: Clock): (url: string) => Promise<Answer | Silence> {
	let { gap } = manners;
	let next = 0;
	return async (url) => {
		let problem = '';
		let gone = false;
		for (let attempt = 0; attempt < manners.tries; attempt++) {
			const rest = next - clock.now();
			if (rest > 0) await clock.wait(rest);
			let pause: number | undefined;
			try {
				const signal = AbortSignal.timeout(60_000);
				const response = await fetch(url, { signal, headers: { 'user-agent': manners.userAgent } });
				const text = await response.text();
				gap = Math.max(manners.gap, Math.min(gapAsked(response.headers), manners.patience));
				next = clock.now() + gap;
				const isBusy = response.status === 429 || isOverLimit(text);
				if (response.status === 404 || (response.ok && !isBusy)) return { status: response.status, text };
				problem = isBusy ? 'It asks for fewer requests (429).' : `It answered with an error (${response.status}).`;
				gone = isBusy;
				if (response.status < 500 && !isBusy) break; // The same request would get the same answer.
				pause = pauseAsked(response.headers, clock);
			} catch (error) {
				problem = reasonOf(error);
				gone = true;
			}
			if (pause !== undefined && pause > manners.patience) {
				problem += ` It asks to wait ${Math.ceil(pause / 60_000)} minutes.`;
				gone = true;
				break;
			}
			next = clock.now() + Math.max(gap, pause ?? 1000 * 2 ** attempt);
		}
		return { problem, gone };
	};
}

/** NCBI says that it was asked too often in words, sometimes with status 200 (ncbi.nlm.nih.gov/books/NBK25497). */
function isOverLimit(text: string): boolean {
	return text.length < 500 && /"error"\s*:\s*"API rate limit exceeded"/i.test(text);
}

/** The gap Crossref asks for: "X-Rate-Limit-Limit: 50" requests in "X-Rate-Limit-Interval: 1s". */
function gapAsked(headers: Headers): number {
	const limit = Number(headers.get('x-rate-limit-limit') ?? Number.NaN);
	const seconds = Number.parseFloat(headers.get('x-rate-limit-interval') ?? '');
	return limit > 0 && seconds > 0 ? Math.ceil((1000 * seconds) / limit) : 0;
}

/** Milliseconds from Retry-After, which is a number of seconds or a day with its time (RFC 9110, 10.2.3). */
function pauseAsked(headers: Headers, clock: Clock): number | undefined {
	const asked = headers.get('retry-after');
	if (asked === null) return undefined;
	const milliseconds = /^\s*\d+\s*$/.test(asked) ? 1000 * Number(asked) : Date.parse(asked) - clock.now();
	return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

/** "getaddrinfo ENOTFOUND api.crossref.org": what the system says, where fetch only says that it failed. */
function reasonOf(error: unknown): string {
	const { message, cause } = error as Error;
	const inner = cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : undefined;
	return `No connection (${inner ?? message}).`;
}
