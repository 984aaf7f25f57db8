import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** One answer of the server; "closed" breaks the connection off. */
export type Reply = { status?: number; headers?: Record<string, string>; body: unknown } | 'closed';

interface Paper {
	title?: string;
	family?: string;
	journal?: string;
	year?: number;
	doi: string;
	pmid: string;
}

/** A work as api.crossref.org/works/{doi} gives it, with fields nobody here reads. */
export function work({ title, family, journal, year, doi }: Paper, more: Record<string, unknown> = {}): Reply {
	const issued = { 'date-parts': [[year ?? 2020, 3]] };
	return {
		body: {
			status: 'ok',
			'message-type': 'work',
			'message-version': '1.0.0',
			message: {
				indexed: { 'date-parts': [[2026, 11, 1]], 'date-time': '2026-11-01T00:00:00Z', timestamp: 1793491200000 },
				'reference-count': 12,
				publisher: 'A publisher',
				DOI: doi,
				type: 'journal-article',
				source: 'Crossref',
				title: [title ?? 'Hip exercise for knee pain'],
				author: [{ given: 'Ann', family: family ?? 'Example', sequence: 'first', affiliation: [] }],
				'container-title': [journal ?? 'Journal'],
				issued,
				published: issued,
				...more,
			},
		},
	};
}

/** The summary of a paper as esummary.fcgi?retmode=json gives it. */
export function summary({ title, family, journal, year, doi, pmid }: Paper, more: Record<string, unknown> = {}) {
	return {
		uid: pmid,
		pubdate: `${year ?? 2020} Mar`,
		epubdate: '',
		source: journal ?? 'Journal',
		authors: [{ name: `${family ?? 'Example'} A`, authtype: 'Author', clusterid: '' }],
		title: `${title ?? 'Hip exercise for knee pain'}.`,
		volume: '',
		pages: '',
		pubtype: ['Journal Article'],
		articleids: [
			{ idtype: 'pubmed', idtypen: 1, value: pmid },
			{ idtype: 'doi', idtypen: 3, value: doi },
		],
		references: [],
		fulljournalname: journal ?? 'Journal',
		...more,
	};
}

/**
 * A server that answers as Crossref and PubMed do, on a free port until the test ends. Works by DOI answer one reply after
 * another, the last one for ever; summaries by PMID; an unknown number is unknown. `pubmed` replies come before summaries.
 */
export async function registryServer(held: {
	works?: Record<string, Reply | Reply[]>;
	summaries?: Record<string, unknown>;
	pubmed?: Reply[];
}) {
	const requests: URL[] = [];
	const agents: (string | undefined)[] = [];
	const asked = new Map<string, number>();
	const answer = (request: IncomingMessage, response: ServerResponse) => {
		const url = new URL(request.url ?? '', 'http://localhost');
		requests.push(url);
		agents.push(request.headers['user-agent']);
		const reply = url.pathname.startsWith('/crossref/works/') ? workFor(url) : summariesFor(url);
		if (reply === 'closed') return void request.socket.destroy();
		const { status = 200, headers = {}, body } = reply;
		response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
	};
	const workFor = (url: URL): Reply => {
		const doi = decodeURIComponent(url.pathname.slice('/crossref/works/'.length));
		const times = asked.get(doi) ?? 0;
		asked.set(doi, times + 1);
		const replies = [held.works?.[doi] ?? []].flat();
		return replies[Math.min(times, replies.length - 1)] ?? { status: 404, body: 'Resource not found.' };
	};
	const summariesFor = (url: URL): Reply => {
		const next = held.pubmed?.shift();
		if (next) return next;
		const uids = (url.searchParams.get('id') ?? '').split(',');
		const absent = (uid: string) => ({ uid, error: 'cannot get document summary' });
		const found = uids.map((uid) => [uid, held.summaries?.[uid] ?? absent(uid)] as const);
		return { body: { header: { type: 'esummary', version: '0.3' }, result: { uids, ...Object.fromEntries(found) } } };
	};
	const server = createServer(answer);
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const close = () => new Promise<void>((done) => (server.close(() => done()), server.closeAllConnections()));
	onTestFinished(close);
	const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return { bases: { crossref: `${base}/crossref/`, pubmed: `${base}/eutils/` }, requests, agents, held, close };
}

/** A clock that stands still but for waiting; it keeps how long was waited each time. */
export function stoppedClock() {
	let now = Date.parse('2026-11-21T12:00:00Z');
	const waits: number[] = [];
	const wait = async (milliseconds: number) => {
		waits.push(milliseconds);
		now += milliseconds;
	};
	return { now: () => now, wait, waits };
}
