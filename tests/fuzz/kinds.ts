import { isPair, isScalar, parseDocument, visit } from 'yaml';
import { pick } from '../mutation/changes.ts';
import { mutants } from './mdx-mutants.ts';

export type Random = () => number;

/** What stands in place of a content file: other text, other bytes, another name, a folder, or nothing. */
export type Mutant =
	| { text: string }
	| { bytes: Uint8Array }
	| { renamed: string }
	| { is: 'a folder' | 'gone' | 'a link that leads nowhere' };

/** One way of breaking a file; `undefined` where this file has nothing to break that way. */
export type Kind = (file: string, text: string, random: Random) => Mutant | undefined;

const changedText =
	(change: (text: string, random: Random) => string | undefined): Kind =>
	(_, text, random) => {
		const next = change(text, random);
		return next === undefined ? undefined : { text: next };
	};

/** Every kind by its name; each is a pure function, so that a seed tells the whole run. */
export const kinds: Readonly<Record<string, Kind>> = {
	'cut off': changedText((text, random) => text.slice(0, Math.floor(random() * text.length))),
	'line gone': changedText((text, random) => withLines(text, random, (lines, at) => lines.splice(at, 1))),
	'line twice': changedText((text, random) =>
		withLines(text, random, (lines, at) => lines.splice(at, 0, lines[at] ?? '')),
	),
	'lines swapped': changedText((text, random) =>
		withLines(text, random, (lines, at) => lines.splice(at, 2, lines[at + 1] ?? '', lines[at] ?? '')),
	),
	'line indented': changedText((text, random) =>
		withLines(text, random, (lines, at) => lines.splice(at, 1, `  ${lines[at] ?? ''}`)),
	),
	'field gone': changedText((text, random) => {
		const field = oneOf(fieldsIn(text), random);
		return field && text.slice(0, field.start) + text.slice(field.end);
	}),
	'field twice': changedText((text, random) => {
		const lines = text.split('\n');
		const starts = lines.flatMap((line, index) => (/^[a-zA-Z]+: \S/.test(line) ? [index] : []));
		if (starts.length === 0) return undefined;
		const at = pick(starts, random);
		return lines.toSpliced(at, 0, lines[at] ?? '').join('\n');
	}),
	'record twice': changedText((text, random) => {
		const starts = [...text.matchAll(/^- id: /gm)].map(({ index }) => index);
		if (starts.length < 2) return undefined;
		const at = Math.floor(random() * starts.length);
		const record = text.slice(starts[at], starts[at + 1]);
		return `${text.trimEnd()}\n${record}`;
	}),
	'other type': replaceValue(['true', '7', '-7', 'null', '~', '[]', '{}', '[1, two]', '{ a: 1 }', '2020-01-01', '""']),
	'huge value': replaceValue([
		...['1e308', '-1e308', '1e999', '.inf', '-.inf', '.nan', '1e-320', '9007199254740993', '0x7fffffff', '0o17'],
		...['99999999999999999999', '-0', '1_000', '10000-01-01', '2026-02-30', '0000-01-01'],
		JSON.stringify('x'.repeat(100_000)),
		JSON.stringify('word '.repeat(20_000)),
	]),
	'odd Unicode': changedText((text, random) => {
		const at = Math.floor(random() * text.length);
		return text.slice(0, at) + pick(oddities, random) + text.slice(at);
	}),
	'odd value': replaceValue([
		...[
			'"\\uD800"',
			'"\\u0000"',
			'"\\u202E"',
			'"\\u200B"',
			'" "',
			'"\\n"',
			'"\\u00A0"',
			'"💥"',
			"'<script>alert(1)</script>'",
		],
		...[
			'"{"',
			'"}"',
			'"{}"',
			'"{n"',
			'"{a=1}"',
			'"{n, points, round, word}"',
			'"{#}"',
			'"{,}"',
			'"$&"',
			'"%s"',
			"'</script>'",
		],
	]),
	'bad reference': changedText((text, random) => {
		const ids = [...text.matchAll(/\b[a-z]+(?:-[a-z0-9]+)+(?:#[a-z0-9-]+)?\b/g)];
		if (ids.length === 0) return undefined;
		const { index, 0: id } = pick(ids, random);
		const other = pick(
			[`${id}x`, id.slice(1), id.replace('-', '_'), id.toUpperCase(), `${id}#`, `#${id}`, '../x'],
			random,
		);
		return text.slice(0, index) + other + text.slice(index + id.length);
	}),
	'name of an inner': replaceValue([
		...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'length', 'prototype', 'then'],
		...['__proto__#constructor', 'constructor#toString', '"{constructor}"', '"{__proto__#toString, valueOf}"'],
		...['"{programme:constructor, toString}"', '"{toString=1}"'],
	]),
	'inner key': changedText((text, random) => {
		const field = oneOf(fieldsIn(text), random);
		if (!field) return undefined;
		const { start, indent } = field;
		const lines = [
			'__proto__: { polluted: true }',
			'constructor: { prototype: { polluted: true } }',
			'toString: 1',
			'<<: { a: 1 }',
		];
		return `${text.slice(0, start)}${pick(lines, random)}\n${indent}${text.slice(start)}`;
	}),
	'broken YAML': changedText((text, random) => {
		const value = oneOf(valuesIn(text), random);
		if (!value) return undefined;
		const { from, to } = value;
		const old = text.slice(from, to);
		const ways = [
			`"${old}`,
			`'${old}`,
			`[${old}`,
			`{${old}`,
			`: ${old}`,
			`- ${old}`,
			`*${old}`,
			`&a`,
			`!!js/function ${old}`,
		];
		ways.push(
			`!!binary ${old}`,
			`!!set ${old}`,
			`!x ${old}`,
			`@${old}`,
			`\`${old}`,
			`%${old}`,
			`|\n${old}`,
			`>9\n ${old}`,
		);
		ways.push(
			`? ${old}`,
			`${old}\n---\na: 1`,
			`${old}\n...\n`,
			`\t${old}`,
			`${old} # `,
			`${old}: ${old}`,
			'? [a, b]\n: c',
			'*',
		);
		return text.slice(0, from) + pick(ways, random) + text.slice(to);
	}),
	'alias bomb': replaceValue([bomb(9, 9), bomb(30, 2), bomb(3, 4), '&a [*a]', '&a { b: *a }', '[&a x, *a, *b]']),
	'deep nesting': replaceValue([
		nested('[', ']', 100),
		nested('[', ']', 5_000),
		nested('{ a: ', ' }', 5_000),
		nested('[', '', 5_000),
	]),
	'NUL or control': changedText((text, random) => {
		const at = Math.floor(random() * text.length);
		return (
			text.slice(0, at) +
			pick(['\0', '\x01', '\x07', '\x08', '\x0b', '\x0c', '\x1b[2J', '\x7f'], random) +
			text.slice(at)
		);
	}),
	'broken MDX': (file, text, random) => {
		if (!file.endsWith('.mdx')) return undefined;
		const starts = [...text.matchAll(/\n\n/g)]
			.map(({ index }) => index + 2)
			.filter((at) => at > text.indexOf('\n---\n') + 4);
		if (starts.length === 0) return undefined;
		const at = pick(starts, random);
		return { text: `${text.slice(0, at)}${pick(mutants, random)}\n\n${text.slice(at)}` };
	},
	'in a sentence': (file, text, random) => {
		const body = file.endsWith('.mdx') ? text.indexOf('\n---\n') + 5 : -1;
		const spaces = [...text.matchAll(/(?<=[a-z]) (?=[a-z])/g)].filter(({ index }) => index > body);
		if (body < 0 || spaces.length === 0) return undefined;
		const { index } = pick(spaces, random);
		return { text: `${text.slice(0, index)} ${pick(mutants, random)} ${text.slice(index + 1)}` };
	},
	'tag changed': (file, text, random) => {
		const tags = file.endsWith('.mdx') ? [...text.matchAll(/<\/?[A-Z][^<>]*>/g)] : [];
		if (tags.length === 0) return undefined;
		const { index, 0: tag } = pick(tags, random);
		const ways = [
			tag.replace('/>', '>'),
			tag.slice(0, -1),
			tag.replace(/"[^"]*"/, '{1 + 1}'),
			tag.replace(/"[^"]*"/, '""'),
		];
		ways.push(
			tag.replace(/ .*/, ' {...all} />'),
			tag.replace(/ .*/, ' />'),
			tag.toLowerCase(),
			tag + tag,
			'',
			tag.replace(/"/g, "'"),
		);
		ways.push(
			tag.replace(/"([^"]*)"/, '"$1 "'),
			tag.replace(/"[^"]*"/, '"constructor"'),
			tag.replace(/ (\w+)=("[^"]*")/, ' $1=$2 $1=$2'),
		);
		return { text: text.slice(0, index) + pick(ways, random) + text.slice(index + tag.length) };
	},
	empty: (_, __, random) => ({
		text: pick(
			['', ' \n', '\n\n\n', '# nothing\n', '---\n', '---\n---\n', '---\n\n---\n', 'null\n', '[]\n', '{}\n', '0'],
			random,
		),
	}),
	'other encoding': (_, text, random) => ({
		bytes: pick<(text: string) => Uint8Array>(
			[
				(all) => Buffer.from(`\ufeff${all}`, 'utf16le'),
				(all) => Buffer.from(all, 'utf16le'),
				(all) => Buffer.from(all.replace(/e/, 'é'), 'latin1'),
				(all) => Buffer.concat([Buffer.from(all), Buffer.from([0xc3])]),
				(all) => Buffer.from([0x1f, 0x8b, 8, 0, ...Buffer.from(all.slice(0, 20))]),
			],
			random,
		)(text),
	}),
	'BOM or line ends': (_, text, random) => ({
		text: pick(
			[
				`\ufeff${text}`,
				text.replaceAll('\n', '\r\n'),
				text.replaceAll('\n', '\r'),
				`\ufeff${text.replaceAll('\n', '\r\n')}`,
				text.trimEnd(),
				text.replace('\n', '\r\n'),
				`\n${text}`,
				`${text}\ufeff`,
			],
			random,
		),
	}),
	renamed: (file, _, random) => {
		const [, folder = '', name = '', ending = ''] = /^(.*\/)([^/]+)\.(\w+)$/.exec(file) ?? [];
		const names = [
			`${name}-2.${ending}`,
			`${name}.yml`,
			`${name}.md`,
			`${name}.${ending}.bak`,
			`${name.toUpperCase()}.${ending}`,
			`${name} copy.${ending}`,
		];
		names.push(
			`.${name}.${ending}`,
			`${name}`,
			`sub/${name}.${ending}`,
			`../${name}.${ending}`,
			`é${name}.${ending}`,
			`constructor.${ending}`,
			`__proto__.${ending}`,
		);
		names.push(
			`${name}..${ending}`,
			`${name}#1.${ending}`,
			`${name}%20.${ending}`,
			`${name.slice(1)}.${ending}`,
			`README.md`,
			`${name}.${ending}~`,
		);
		return { renamed: `${folder}${pick(names, random)}`.replace(/[^/]+\/\.\.\//, '') };
	},
	'not a file': (_, __, random) => ({ is: pick(['a folder', 'gone', 'a link that leads nowhere'] as const, random) }),
};

const oddities = [
	...[
		'\u202e',
		'\u200b',
		'\u200d',
		'\u2028',
		'\u2029',
		'\u00a0',
		'\ufeff',
		'\u0301',
		'\u00ad',
		'\uffff',
		'\ufdd0',
		'\u{10ffff}',
	],
	...['\ufffd', '\ufffc', '👩‍👩‍👧', '１２', '٣', 'ﬁ', 'İ', 'ẞ', '－', '−', '“', '„', '‘', '…', '\u0085', '\ue000'],
];

/** Aliases that stand for `width` to the power of `levels` values. */
function bomb(levels: number, width: number): string {
	const rows = Array.from({ length: levels }, (_, level) => {
		const inside = level === 0 ? 'x' : `*a${level - 1}`;
		return `&a${level} [${Array.from({ length: width }, () => inside).join(', ')}]`;
	});
	return `[${rows.join(', ')}]`;
}

function nested(open: string, close: string, depth: number): string {
	return `${open.repeat(depth)}x${close.repeat(depth)}`;
}

/** One of a list that may be empty. */
function oneOf<Item>(items: readonly Item[], random: Random): Item | undefined {
	return items.length === 0 ? undefined : pick(items, random);
}

function replaceValue(values: readonly string[]): Kind {
	return changedText((text, random) => {
		const value = oneOf(valuesIn(text), random);
		return value && text.slice(0, value.from) + pick(values, random) + text.slice(value.to);
	});
}

function withLines(text: string, random: Random, change: (lines: string[], at: number) => unknown): string {
	const lines = text.split('\n');
	change(lines, Math.floor(random() * lines.length));
	return lines.join('\n');
}

/** Where every value stands that holds no others: start and end in the file. */
function valuesIn(text: string): { from: number; to: number }[] {
	const { yaml, offset } = fieldsOf(text);
	const found: { from: number; to: number }[] = [];
	visit(parseDocument(yaml), {
		Scalar(key, node) {
			if (key !== 'key' && node.range) found.push({ from: node.range[0] + offset, to: node.range[1] + offset });
		},
	});
	return found;
}

/** Where every field stands, from its name to the end of its value, and how far it is indented. */
function fieldsIn(text: string): { start: number; end: number; indent: string }[] {
	const { yaml, offset } = fieldsOf(text);
	const found: { start: number; end: number; indent: string }[] = [];
	visit(parseDocument(yaml), {
		Pair(_, pair) {
			if (!isPair(pair) || !isScalar(pair.key) || !pair.key.range) return;
			const value = pair.value as { range?: [number, number, number] } | null;
			const start = pair.key.range[0];
			const column = start - (yaml.lastIndexOf('\n', start - 1) + 1);
			const end = value?.range?.[1] ?? pair.key.range[1] + 1;
			found.push({ start: start + offset, end: end + offset, indent: ' '.repeat(column) });
		},
	});
	return found;
}

/** The YAML of a file, and where in the file it begins. */
function fieldsOf(text: string): { yaml: string; offset: number } {
	const inside = /^---\n([\s\S]*?\n)---/.exec(text)?.[1];
	return inside === undefined ? { yaml: text, offset: 0 } : { yaml: inside, offset: 4 };
}
