/** Words that change with a number, by the plural categories of a language (Unicode CLDR); `{n}` is the number. */
export type Plural = { [Category in Intl.LDMLPluralRule]?: string | undefined } & { other: string };

/** The form for `n` in the given language, with `{n}` filled in. */
export function pluralise(language: string, forms: Plural, n: number): string {
	const form = forms[new Intl.PluralRules(language).select(n)] ?? forms.other;
	return fill(form, { n: n.toLocaleString(language) });
}

/** Replaces `{name}` by its value; a name without a value is left as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** Every form from 0 to `most`, for scripts that count without knowing the language. */
export function pluralForms(language: string, forms: Plural, most: number): Record<number, string> {
	return Object.fromEntries(Array.from({ length: most + 1 }, (_, n) => [n, pluralise(language, forms, n)]));
}
