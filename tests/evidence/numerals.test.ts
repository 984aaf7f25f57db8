import { expect, test } from 'vitest';
import { numeralsIn, type Surroundings } from '../../src/evidence/numerals.ts';

const studies = new Set([
	'Hansen 2023',
	'Hott 2019',
	'Hott 2020',
	'Sahin 2016',
	'de Souza Júnior 2024',
	"O'Neill 2018",
]);
const surroundings: Surroundings = { isStudy: (family, year) => studies.has(`${family} ${year}`) };
const found = (text: string) => numeralsIn(text, surroundings).map(({ text }) => text);
/** Each numeral with the reason why it may stand, or "quantity". */
const reasons = (text: string, cited?: number) =>
	numeralsIn(text, cited === undefined ? surroundings : { ...surroundings, cited }).map(
		({ text, allowed }) => `${text}: ${allowed ?? 'quantity'}`,
	);

test('digits are numerals, however they are written', () => {
	expect(found('Pain fell by 1.5 points (0.8 to 2.3) in 12,345 people.')).toEqual(['1.5', '0.8', '2.3', '12,345']);
	expect(found('P<.001 and n=40')).toEqual(['.001', '40']);
	expect(found('on a 0-10 scale')).toEqual(['0', '10']);
	expect(found('a change of −1.5 or -2')).toEqual(['1.5', '2']);
	expect(found('62% after 12-week training, 3×10 times')).toEqual(['62', '12', '3', '10']);
	expect(found('the 3rd week of the 1990s')).toEqual(['3', '1990']);
	expect(found('½ of them, for 1½ hours')).toEqual(['½', '1', '½']);
});

test('a full stop or a comma after a number does not belong to it', () => {
	expect(found('There were 12. Then 13, then (14).')).toEqual(['12', '13', '14']);
});

test('digits inside a name are none', () => {
	expect(found('vitamin B12, the L4 root and a T2 scan')).toEqual([]);
});

test('a numeral has its place in the text and its value', () => {
	const [first, second, third, fourth] = numeralsIn('In twelve weeks 1,200 people, a third of women, .5', surroundings);
	expect([first, second].map((one) => [one?.text, one?.index, one?.value])).toEqual([
		['twelve', 3, 12],
		['1,200', 16, 1200],
	]);
	expect(third?.value).toBeCloseTo(1 / 3, 12);
	expect(fourth?.value).toBe(0.5);
});

test('a number word counts before a measure, people, sets or studies', () => {
	expect(found('Twelve weeks, a twelve-week plan, six more months')).toEqual(['Twelve', 'twelve', 'six']);
	expect(found('twenty young women and nine of the men')).toEqual(['twenty', 'nine']);
	expect(found('three sets, two to three times')).toEqual(['three', 'two', 'three']);
	expect(found('two small trials and four reviews')).toEqual(['two', 'four']);
	expect(found('twenty-five people')).toEqual(['twenty', 'five']);
	expect(found('half of the people, for a quarter of an hour')).toEqual(['half', 'quarter']);
	expect(found('twice a week, twice as strong')).toEqual(['twice', 'twice']);
});

test('"one" counts only before a measure or in a share', () => {
	expect(found('one week, a one-point change')).toEqual(['one', 'one']);
	expect(found('one trial found that one person in pain, one of them, one leg')).toEqual([]);
	expect(found('one in five')).toEqual(['one', 'five']);
	expect(found('Nine out of ten, one in 5')).toEqual(['Nine', 'ten', 'one', '5']);
});

test('a number word that counts nothing measured is language', () => {
	expect(found('Two things help. Stand on four points? No: on two feet, with both hands.')).toEqual(['four']);
	expect(found('the first week, a second trial, once a day, on the one hand')).toEqual([]);
	expect(found('often someone in tension')).toEqual([]);
});

test('a year may stand after the family name of a study of that year', () => {
	expect(reasons('Hansen 2023 found less pain.')).toEqual(['2023: year that names a study']);
	expect(reasons('As Hansen and colleagues 2023 and Hansen et al. 2023 show')).toEqual([
		'2023: year that names a study',
		'2023: year that names a study',
	]);
	expect(reasons("O'Neill 2018; de Souza Júnior 2024")).toEqual([
		'2018: year that names a study',
		'2024: year that names a study',
	]);
	expect(reasons('In Hott 2019, 2020 and 2019')).toEqual([
		'2019: year that names a study',
		'2020: year that names a study',
		'2019: year that names a study',
	]);
});

test('a year of another study, or of none, is a quantity', () => {
	expect(reasons('Hansen 2022')).toEqual(['2022: quantity']);
	expect(reasons('In 2023')).toEqual(['2023: quantity']);
	expect(reasons('2023 was the year')).toEqual(['2023: quantity']);
	expect(reasons('Hansen 2023 with 2023 people')).toEqual(['2023: year that names a study', '2023: quantity']);
	expect(reasons('Hansen 20233')).toEqual(['20233: quantity']);
});

test('letters with their marks are part of a name; who knows the studies compares them', () => {
	const asked: string[] = [];
	const isStudy = (family: string, year: number) => {
		asked.push(`${family} ${year}`);
		return family.normalize('NFD').replace(/\p{M}/gu, '') === 'Sahin';
	};
	expect(numeralsIn('As Şahin 2016 found', { isStudy }).map(({ allowed }) => allowed)).toEqual([
		'year that names a study',
	]);
	expect(asked).toContain('Şahin 2016');
});

test('a place in a source is no reason: it stands in the locator of its record', () => {
	expect(reasons('Table 2')).toEqual(['2: quantity']);
});

test('studies named in braces are counted with those named in words', () => {
	const beside = { ...surroundings, bound: 1 };
	const reason = (text: string) => numeralsIn(text, beside)[0]?.allowed;
	expect(reason('Two trials, Hansen 2023 and \uFFFC, agree.')).toBe('count of studies named beside it');
	expect(reason('Three trials, Hansen 2023 and \uFFFC, agree.')).toBeUndefined();
});

test('a count of studies may stand when as many are cited beside it', () => {
	const allowed = 'two: count of studies named beside it';
	expect(reasons('Two reviews agree.', 2)).toEqual([allowed.replace('two', 'Two')]);
	expect(reasons('In two small trials pain fell.', 2)).toEqual([allowed]);
	expect(reasons('In two small trials pain fell.', 3)).toEqual(['two: quantity']);
	expect(reasons('In two small trials pain fell.')).toEqual(['two: quantity']);
	expect(reasons('In 2 trials pain fell.', 2)).toEqual(['2: count of studies named beside it']);
	expect(reasons('Two people fell.', 2)).toEqual(['Two: quantity']);
});

test('without citations, the studies a sentence names are counted', () => {
	expect(reasons('Two trials, Hansen 2023 and Hott 2019, agree.')).toEqual([
		'Two: count of studies named beside it',
		'2023: year that names a study',
		'2019: year that names a study',
	]);
	expect(reasons('Three trials, Hansen 2023 and Hott 2019, agree.')[0]).toBe('Three: quantity');
});
