import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where builds leave what the next one need not make again; it goes with node_modules. */
const folder = 'node_modules/.astro';

/**
 * What an earlier build made from the same, or what `make` makes now. It is kept under a hash of `from`, which holds
 * everything the result depends on, versions and code too, and in a folder of its `kind`.
 */
export async function kept(
	kind: string,
	from: unknown,
	make: () => Uint8Array | string | Promise<Uint8Array>,
): Promise<Buffer> {
	const name = createHash('sha256').update(JSON.stringify(from)).digest('hex').slice(0, 32);
	const file = join(folder, kind, name);
	const there = readIfThere(file);
	if (there) return there;
	const made = Buffer.from(await make());
	mkdirSync(join(folder, kind), { recursive: true });
	// Renamed, so that another build never reads half a file.
	writeFileSync(`${file}.${process.pid}`, made);
	renameSync(`${file}.${process.pid}`, file);
	return made;
}

function readIfThere(file: string): Buffer | undefined {
	try {
		return readFileSync(file);
	} catch {
		return undefined;
	}
}
