import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took. */
export interface Measured {
	seconds: number;
	/** Seconds of processors its whole tree of processes used, which other work on the machine hardly changes. */
	processorSeconds: number | undefined;
	/** Most memory that tree held at one moment, in MB. Both are undefined where /proc does not tell. */
	megabytes: number | undefined;
	status: number | null;
	/** Its lines, without colours, each with the seconds after which it came. */
	lines: { at: number; text: string }[];
}

/** Milliseconds between two looks at the processes. */
const interval = 50;
/** Ticks of a second in /proc, on every Linux there is. */
const ticks = 100;

/** Runs a command to its end and measures it from outside. */
export function measured(
	[program, ...args]: readonly [string, ...string[]],
	cwd: string,
	env: NodeJS.ProcessEnv = process.env,
): Promise<Measured> {
	return new Promise((resolve, reject) => {
		const start = performance.now();
		const since = () => (performance.now() - start) / 1000;
		const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
		let most: Look | undefined;
		const look = () => {
			const now = child.pid === undefined ? undefined : lookAt(child.pid);
			if (now)
				most = {
					megabytes: Math.max(most?.megabytes ?? 0, now.megabytes),
					seconds: Math.max(most?.seconds ?? 0, now.seconds),
				};
		};
		const looks = setInterval(look, interval);
		const lines: Measured['lines'] = [];
		for (const stream of [child.stdout, child.stderr]) {
			let rest = '';
			stream.setEncoding('utf8').on('data', (text: string) => {
				const parts = (rest + text.replace(/\u001b\[\d+m/g, '')).split('\n');
				rest = parts.pop() ?? '';
				lines.push(...parts.map((one) => ({ at: since(), text: one })));
			});
		}
		child.on('error', reject);
		child.on('exit', () => clearInterval(looks));
		child.on('close', (status) =>
			resolve({
				seconds: since(),
				processorSeconds: most?.seconds,
				megabytes: most?.megabytes,
				status,
				lines,
			}),
		);
	});
}

interface Look {
	megabytes: number;
	seconds: number;
}

/** Resident memory, and time of processors until now, of a process, what it started, and what of that has ended. */
function lookAt(pid: number): Look | undefined {
	try {
		// The name of the program, in brackets, may hold spaces.
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\) /s, '')
			.split(' ')
			.map(Number);
		const used = stat.slice(11, 15).reduce((sum, one) => sum + one, 0);
		const resident = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
		const own = { megabytes: Number(resident ?? 0) / 1024, seconds: used / ticks };
		const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
			readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
		);
		return children.map(lookAt).reduce<Look>(
			(sum, one) => ({
				megabytes: sum.megabytes + (one?.megabytes ?? 0),
				seconds: sum.seconds + (one?.seconds ?? 0),
			}),
			own,
		);
	} catch {
		return undefined; // It has ended meanwhile, or this is no Linux.
	}
}
