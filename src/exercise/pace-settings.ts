import { isWithin, paceLimits, type PaceField } from './pace.ts';

export const cues = ['beep', 'vibrate', 'speak', 'flash'] as const;
export type Cue = (typeof cues)[number];

/** What a reader chose; it stays on the device. */
export interface PaceSettings {
	cues: Record<Cue, boolean>;
	/** Seconds to use where a source gives none. */
	own: Partial<Record<PaceField, number>>;
}

const key = 'pacer';
/** Sets and repetitions belong to one exercise and are not kept. */
export const keptFields = (Object.keys(paceLimits) as PaceField[]).filter((field) => field.endsWith('Seconds'));

/** Settings from stored text; whatever does not fit is left out and the default stands. */
export function settingsFrom(stored: string | null): PaceSettings {
	const settings: PaceSettings = { cues: { beep: true, vibrate: false, speak: false, flash: false }, own: {} };
	const read = parsed(stored);
	const [chosen, own] = [fieldsOf(read['cues']), fieldsOf(read['own'])];
	for (const cue of cues) {
		const value = chosen[cue];
		if (typeof value === 'boolean') settings.cues[cue] = value;
	}
	for (const field of keptFields) {
		const value = own[field];
		if (isWithin(field, value)) settings.own[field] = value;
	}
	return settings;
}

export function loadSettings(): PaceSettings {
	try {
		return settingsFrom(localStorage.getItem(key));
	} catch {
		return settingsFrom(null);
	}
}

/** Keeps the settings; where storage is closed or full they last as long as the page. */
export function keepSettings(settings: PaceSettings): void {
	try {
		localStorage.setItem(key, JSON.stringify(settings));
	} catch {
		return;
	}
}

function parsed(stored: string | null): Record<string, unknown> {
	try {
		return fieldsOf(JSON.parse(stored ?? '{}'));
	} catch {
		return {};
	}
}

/** The fields of an object by own name; anything else has none. */
function fieldsOf(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
