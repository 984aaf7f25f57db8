import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkContent } from '../../src/check.ts';
import { lookedUpFile } from '../../src/verification/look-up-file.ts';
import { verifyReferences } from '../../src/verify-references.ts';
import { contentFolder, soundFiles, study, today } from '../records.ts';
import { registryServer, stoppedClock, summary, work, type Reply } from './registries.ts';

const ids = (number: number) => ({ doi: `10.1000/paper.${number}`, pmid: String(1000 + number) });
const paper = (number: number, citation: Record<string, unknown> = {}) => {
	const id = `example-${2000 + number}`;
	const own = { ...study().citation, ...ids(number), ...citation };
	return { [`content/studies/${id}.yaml`]: stringify(study({ id, citation: own })) };
};
/** A content folder with so many studies and none else, each with a DOI and a PMID. */
const folderOf = (...papers: Record<string, string>[]) =>
	contentFolder({ ...Object.assign({}, ...papers), 'content/scales.yaml': soundFiles()['content/scales.yaml'] });
/** What registries hold that agree with the first so many papers. */
const agreeing = (most: number) => {
	const numbers = Array.from({ length: most }, (_, index) => ids(index + 1));
	return {
		works: Object.fromEntries(numbers.map((one) => [one.doi, work(one)])) as Record<string, Reply | Reply[]>,
		summaries: Object.fromEntries(numbers.map((one) => [one.pmid, summary(one)])) as Record<string, unknown>,
	};
};
type Held = Parameters<typeof registryServer>[0];

async function run(root: string, held: Held, options: Partial<Parameters<typeof verifyReferences>[0]> = {}) {
	const server = await registryServer(held);
	const clock = stoppedClock();
	const said: string[] = [];
	const say = (text: string) => void said.push(text.replaceAll(/127\.0\.0\.1:\d+/g, 'HOST'));
	const code = await verifyReferences({ root, today, clock, say, bases: server.bases, ...options });
	return { code, said: said.join('\n'), server, waits: clock.waits, file: fileOf(root) };
}
const fileOf = (root: string) =>
	existsSync(join(root, lookedUpFile)) ? readFileSync(join(root, lookedUpFile), 'utf8') : 'none';
/** The file without its two lines of comment. */
const studiesIn = (file: string) => file.split('\n').slice(2).join('\n');

test('studies that agree are kept with the day, and one short line says so', async () => {
	const root = folderOf(paper(1), paper(2), paper(3, { doi: undefined, pmid: undefined, url: 'https://example.org/' }));
	const { code, said, file, server } = await run(root, agreeing(2), { mail: 'ann@example.org' });
	expect(said).toMatchInlineSnapshot(`
		"Asking Crossref and PubMed about 2 studies.
		Looked up 2 studies of 2 at Crossref and PubMed. content/looked-up.yaml holds 2 of the 2 that have a DOI or PMID."
	`);
	expect(code).toBe(0);
	expect(studiesIn(file)).toMatchInlineSnapshot(`
		"studies:
		  - id: example-2001
		    on: 2026-11-21
		    crossref:
		      doi: 10.1000/paper.1
		      found: true
		    pubmed:
		      pmid: "1001"
		      found: true
		  - id: example-2002
		    on: 2026-11-21
		    crossref:
		      doi: 10.1000/paper.2
		      found: true
		    pubmed:
		      pmid: "1002"
		      found: true
		"
	`);
	expect(server.requests.map(({ search, pathname }) => pathname + search).sort()).toEqual([
		'/crossref/works/10.1000%2Fpaper.1?mailto=ann%40example.org',
		'/crossref/works/10.1000%2Fpaper.2?mailto=ann%40example.org',
		'/eutils/esummary.fcgi?db=pubmed&retmode=json&tool=hip-to-knee&id=1001%2C1002&email=ann%40example.org',
	]);
	expect(new Set(server.agents)).toEqual(new Set(['HipToKnee/1.0 (mailto:ann@example.org)']));
	expect(checkContent(root, today).errors.filter((issue) => issue.file === lookedUpFile)).toEqual([]);
});

test('a title, an author, a journal, a year and a number that differ are told all at once, with file and line', async () => {
	const held = agreeing(1);
	held.works['10.1000/paper.1'] = work({ ...ids(1), title: 'Hip exercise for <i>heel</i> pain', year: 2019 });
	held.summaries['1001'] = summary({ ...ids(1), family: 'Ejemplo', journal: 'Diary', doi: '10.1000/another' });
	const root = folderOf(paper(1));
	const { code, said, file } = await run(root, held);
	expect(code).toBe(1);
	expect(said).toMatchInlineSnapshot(`
		"Asking Crossref and PubMed about 1 study.
		Found 5 problems in 1 file.

		  content/studies/example-2001.yaml
		      5 | reference-agrees: Crossref has the title "Hip exercise for heel pain"; ours is "Hip exercise for knee pain".
		        └─ Look at the paper and correct ours. If ours is right, write "- part: title" with "because:" under "settled" of example-2001 in content/looked-up.yaml.
		      6 | reference-agrees: PubMed has the first author "Ejemplo"; ours is "Example".
		        └─ Look at the paper and correct ours. If ours is right, write "- part: authors" with "because:" under "settled" of example-2001 in content/looked-up.yaml.
		      9 | reference-agrees: PubMed has the journal "Diary"; ours is "Journal".
		        └─ Look at the paper and correct ours. If ours is right, write "- part: journal" with "because:" under "settled" of example-2001 in content/looked-up.yaml.
		     10 | reference-agrees: Crossref has the year "2019"; ours is "2020".
		        └─ Look at the paper and correct ours. If ours is right, write "- part: year" with "because:" under "settled" of example-2001 in content/looked-up.yaml.
		     11 | reference-agrees: PubMed has the DOI "10.1000/another"; ours is "10.1000/paper.1".
		        └─ Look at the paper and correct ours. If ours is right, write "- part: doi" with "because:" under "settled" of example-2001 in content/looked-up.yaml.
		Looked up 1 study of 1 at Crossref and PubMed. content/looked-up.yaml holds 1 of the 1 that have a DOI or PMID."
	`);
	expect(file).toContain('theirs: Hip exercise for heel pain');
	const settled = file.replace(/(\s+)crossref:/, (_, space) =>
		['title', 'year', 'authors', 'journal', 'doi']
			.reduce(
				(text, part) => `${text}${space}  - part: ${part}${space}    because: The paper prints ours.`,
				`${space}settled:`,
			)
			.concat(`${space}crossref:`),
	);
	const again = contentFolder({ ...paper(1), [lookedUpFile]: settled });
	expect((await run(again, held, { again: true })).code, 'settled by hand').toBe(0);
	expect(fileOf(again)).toContain('because: The paper prints ours.');
});

test('a DOI of another paper, and numbers that no registry knows', async () => {
	const held = agreeing(3);
	held.works['10.1000/paper.1'] = work({ ...ids(1), title: 'Heel raises & ankles', family: 'Other' });
	delete held.works['10.1000/paper.2'];
	delete held.summaries['1003'];
	const { code, said, file } = await run(folderOf(paper(1), paper(2), paper(3)), held);
	expect(code).toBe(1);
	expect(said).toMatchInlineSnapshot(`
		"Asking Crossref and PubMed about 3 studies.
		Found 3 problems in 3 files.

		  content/studies/example-2001.yaml
		     11 | reference-is-the-paper: At Crossref the DOI 10.1000/paper.1 is the number of "Heel raises & ankles" by Other.
		        └─ Look the paper up and correct the number.

		  content/studies/example-2002.yaml
		     11 | reference-known: Crossref knows no DOI 10.1000/paper.2.
		        └─ Look the paper up and correct the number. If ours is right, write "- part: doi" with "because:" under "settled" of example-2002 in content/looked-up.yaml.

		  content/studies/example-2003.yaml
		     12 | reference-known: PubMed knows no PMID 1003.
		        └─ Look the paper up and correct the number. If ours is right, write "- part: pmid" with "because:" under "settled" of example-2003 in content/looked-up.yaml.
		Looked up 3 studies of 3 at Crossref and PubMed. content/looked-up.yaml holds 3 of the 3 that have a DOI or PMID."
	`);
	expect(file.match(/found: false/g)).toHaveLength(2);
});

test('a retraction, a concern and a correction are found at either registry, and are news once', async () => {
	const held = agreeing(4);
	held.works['10.1000/paper.1'] = work(
		{ ...ids(1), title: 'RETRACTED ARTICLE: Hip exercise for knee pain' },
		{
			'updated-by': [
				{ DOI: '10.1000/notice', type: 'retraction', source: 'publisher', label: 'Retraction' },
				{ DOI: '10.1000/notice', type: 'retraction', source: 'retraction-watch', 'record-id': '1' },
				{ DOI: '10.1000/edition', type: 'new_edition' },
			],
			'update-to': [{ DOI: '10.1000/older', type: 'retraction' }],
		},
	);
	held.summaries['1002'] = summary(ids(2), { pubtype: ['Journal Article', 'Retracted Publication'] });
	held.summaries['1003'] = summary(ids(3), {
		references: [
			{ refsource: 'J. 2021;1:1', reftype: 'Erratum in', pmid: 55, note: '' },
			{ refsource: 'J. 2021;1:2', reftype: 'Expression of concern in', pmid: '', note: '' },
			{ refsource: 'J. 2021;1:3', reftype: 'Comment in', pmid: 56, note: '' },
		],
	});
	held.works['10.1000/paper.4'] = work(ids(4), { 'updated-by': [{ DOI: '10.1000/fix', type: 'Corrigendum' }] });
	const root = folderOf(paper(1), paper(2), paper(3), paper(4));
	const { code, said } = await run(root, held);
	expect(code).toBe(1);
	expect(said).toMatchInlineSnapshot(`
		"Asking Crossref and PubMed about 4 studies.
		Found 5 problems in 4 files.

		  content/studies/example-2001.yaml
		      4 | reference-noticed: The paper was retracted: https://doi.org/10.1000/notice
		        └─ Read the notice. "npm run check" names the texts that have to say so.

		  content/studies/example-2002.yaml
		      4 | reference-noticed: The paper was retracted: https://pubmed.ncbi.nlm.nih.gov/1002/
		        └─ Read the notice. "npm run check" names the texts that have to say so.

		  content/studies/example-2003.yaml
		      4 | reference-noticed: The paper has an expression of concern: https://pubmed.ncbi.nlm.nih.gov/1003/
		        └─ Read the notice and weigh what rests on the paper; its name carries a mark now.
		      4 | reference-noticed: The paper was corrected: https://pubmed.ncbi.nlm.nih.gov/55/
		        └─ Read the notice and compare our numbers with it.

		  content/studies/example-2004.yaml
		      4 | reference-noticed: The paper was corrected: https://doi.org/10.1000/fix
		        └─ Read the notice and compare our numbers with it.
		Looked up 4 studies of 4 at Crossref and PubMed. content/looked-up.yaml holds 4 of the 4 that have a DOI or PMID."
	`);
	const second = await run(root, held, { again: true });
	expect(second.code, 'known by now').toBe(0);
	expect(second.file.match(/kind: /g)).toHaveLength(5);
});

test('a host that asks for fewer requests is asked again after the time it names', async () => {
	const held = agreeing(1);
	const busy = { status: 429, headers: { 'retry-after': '7' }, body: 'Too many requests' };
	held.works['10.1000/paper.1'] = [busy, work(ids(1))];
	const until = new Date('2026-11-21T12:00:30Z').toUTCString();
	const limited = { body: { error: 'API rate limit exceeded', 'api-key': '127.0.0.1', count: '4', limit: '3' } };
	const pubmed = [limited, { status: 429, headers: { 'retry-after': until }, body: 'busy' }];
	const { code, waits } = await run(folderOf(paper(1)), { ...held, pubmed });
	expect(code).toBe(0);
	expect(waits).toContain(7000);
	expect(Math.max(...waits)).toBeGreaterThan(20_000);
	expect(waits.reduce((sum, one) => sum + one, 0)).toBeLessThan(60_000);
});

test('a host that asks for too long a wait is left alone, with the time it asks for', async () => {
	const held = agreeing(1);
	held.works['10.1000/paper.1'] = { status: 429, headers: { 'retry-after': '3600' }, body: 'busy' };
	const { code, said, file } = await run(folderOf(paper(1)), held);
	expect(code).toBe(1);
	expect(said).toContain('It asks to wait 60 minutes.');
	expect(file).toBe('none');
});

test('three errors in a row are outlasted, each wait twice the one before; a fourth is told', async () => {
	const held = agreeing(2);
	const broken = { status: 500, body: 'Internal Server Error' };
	held.works['10.1000/paper.1'] = [broken, broken, broken, work(ids(1))];
	const good = await run(folderOf(paper(1)), held);
	expect(good.code).toBe(0);
	expect(good.waits).toEqual([1000, 2000, 4000]);
	held.works['10.1000/paper.1'] = broken;
	const bad = await run(folderOf(paper(1), paper(2)), held);
	expect(bad.code).toBe(1);
	expect(bad.said).toContain('example-2001: Crossref. It answered with an error (500).');
	expect(bad.file, 'the other study is kept').toContain('example-2002');
	expect(bad.file).not.toContain('example-2001');
});

test('requests keep their distance, and more of it where the host asks for it', async () => {
	const held = agreeing(3);
	const headers = { 'x-rate-limit-limit': '2', 'x-rate-limit-interval': '1s' };
	held.works['10.1000/paper.2'] = { ...(work(ids(2)) as { body: unknown }), headers };
	const { waits } = await run(folderOf(paper(1), paper(2), paper(3)), held);
	expect(waits).toEqual([200, 500]);
});

test('an answer that cannot be read is told with its beginning, and nothing is kept of it', async () => {
	const held = agreeing(3);
	held.works['10.1000/paper.1'] = { body: '{"status":"ok","message":{"DOI":"10.1000/pap' };
	held.works['10.1000/paper.2'] = { body: { status: 'ok', message: { title: 'no DOI' } } };
	const { code, said, file } = await run(folderOf(paper(1), paper(2), paper(3)), held);
	expect(code).toBe(1);
	expect(said).toContain('example-2001: Crossref. The answer could not be read: "{"status":"ok"');
	expect(said).toContain('example-2002: Crossref. The answer could not be read');
	expect(studiesIn(file)).toMatch(/^studies:\n {2}- id: example-2003\n/);
	const page = await run(folderOf(paper(1)), { ...agreeing(1), pubmed: [{ body: '<html>Maintenance</html>' }] });
	expect(page.said).toContain('The answer could not be read: "<html>Maintenance</html>". Nothing was changed.');
});

test('without a network the command says which host it could not reach, and the file stays as it was', async () => {
	const before = '# By hand.\nstudies: []\n';
	const root = contentFolder({ ...paper(1), ...paper(2), [lookedUpFile]: before });
	const server = await registryServer({});
	await server.close();
	const { code, said } = await run(root, {}, { bases: server.bases });
	expect(code).toBe(1);
	expect(said).toMatch(/Could not reach HOST\. No connection \(.*ECONNREFUSED.*\)\. Nothing was changed\./);
	expect(fileOf(root)).toBe(before);
	const closed = await run(root, { works: { '10.1000/paper.1': 'closed' }, pubmed: Array(9).fill('closed') });
	expect(closed.said).toMatch(/Could not reach HOST\. No connection \(.+\)\. Nothing was changed\./);
	expect(fileOf(root)).toBe(before);
});

test('a run that was cut off goes on where it stopped, and a fresh look-up is not asked for again', async () => {
	const papers = Array.from({ length: 45 }, (_, index) => paper(index + 1));
	const root = folderOf(...papers);
	const held = agreeing(45);
	const first = await run(root, { ...held, works: { ...held.works, '10.1000/paper.31': 'closed' } });
	expect(first.code).toBe(1);
	expect(first.said).toContain('30 studies of 45 were looked up and are kept; the same command goes on from there.');
	expect(first.file.match(/- id: /g)).toHaveLength(30);
	expect(readdirSync(join(root, 'content')).filter((name) => name.startsWith('.'))).toEqual([]);
	const second = await run(root, held);
	expect(second.code).toBe(0);
	expect(second.server.requests.filter(({ pathname }) => pathname.startsWith('/crossref/'))).toHaveLength(15);
	const third = await run(root, held);
	expect(third.server.requests).toEqual([]);
	expect(third.said).toContain('Nothing to ask: 45 studies were looked up in the last 90 days.');
	expect(third.code).toBe(0);
	const later = await run(root, held, { today: new Date('2027-02-20T00:00:00Z') });
	expect(later.server.requests.length).toBeGreaterThan(45);
});

test('in one run or in two, the file is the same to the byte', async () => {
	const papers = Array.from({ length: 25 }, (_, index) => paper(index + 1));
	const held = agreeing(25);
	const whole = await run(folderOf(...papers), held);
	const root = folderOf(...papers.toReversed());
	await run(root, { ...held, works: { ...held.works, '10.1000/paper.22': 'closed' } });
	expect((await run(root, held)).file).toBe(whole.file);
});

test('one study can be asked for by its id, and a wrong id is told with the nearest', async () => {
	const root = folderOf(paper(1), paper(2));
	const { file, server } = await run(root, agreeing(2), { only: ['example-2002'] });
	expect(studiesIn(file)).toContain('example-2002');
	expect(studiesIn(file)).not.toContain('example-2001');
	expect(server.requests).toHaveLength(2);
	const page = folderOf(paper(1, { doi: undefined, pmid: undefined, url: 'https://example.org/' }));
	const bare = await run(page, agreeing(2), { only: ['example-2001'] });
	expect(bare).toMatchObject({ code: 0, said: 'Nothing to ask: example-2001 has no DOI or PMID.' });
	const wrong = await run(root, agreeing(2), { only: ['exmaple-2001'] });
	expect(wrong).toMatchObject({ code: 1, said: 'No study has the id "exmaple-2001". Did you mean "example-2001"?' });
});

test('a study whose DOI was changed is asked for again, and one that is gone leaves the file', async () => {
	const { file } = await run(folderOf(paper(1), paper(2), paper(3)), agreeing(3));
	const held = agreeing(3);
	held.works['10.1000/new'] = work({ ...ids(2), doi: '10.1000/new' });
	held.summaries['1002'] = summary({ ...ids(2), doi: '10.1000/new' });
	const root = contentFolder({ ...paper(1), ...paper(2, { doi: '10.1000/new' }), [lookedUpFile]: file });
	const { code, file: after, server } = await run(root, held);
	expect(code).toBe(0);
	expect(server.requests.map(({ pathname }) => pathname)).toContain('/crossref/works/10.1000%2Fnew');
	expect(server.requests).toHaveLength(2);
	expect(after).toContain('doi: 10.1000/new');
	expect(after).not.toContain('example-2003');
});

test('a file that cannot be read is left alone', async () => {
	const root = contentFolder({ ...paper(1), [lookedUpFile]: 'studies: {}\n' });
	const { code, said, server } = await run(root, agreeing(1));
	expect(code).toBe(1);
	expect(said).toContain('content/looked-up.yaml cannot be read, so nothing was asked.');
	expect(server.requests).toEqual([]);
	expect(fileOf(root)).toBe('studies: {}\n');
});
