import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { checkContent } from '../check.ts';
import { formatReport, summariseWarnings } from '../issue.ts';

/** Stops a build before it starts when the content has problems, with all of them in one report. */
export function contentCheck(): AstroIntegration {
	return {
		name: 'content-check',
		hooks: {
			'astro:config:setup': ({ command, config, logger }) => {
				if (command !== 'build') return;
				const { errors, warnings } = checkContent(fileURLToPath(config.root), new Date());
				if (warnings.length > 0) logger.warn(`\n${summariseWarnings(warnings)}`);
				if (errors.length > 0) throw new AstroError(formatReport(errors));
			},
		},
	};
}

/**
 * Builds into a folder beside `dist/` and puts it in place when every step has succeeded, so that a failed build leaves
 * the last good site as it was. List it last.
 */
export function lastGoodBuild(): AstroIntegration {
	let finalDir = '';
	return {
		name: 'last-good-build',
		hooks: {
			'astro:config:setup': ({ command, config, updateConfig }) => {
				if (command !== 'build') return;
				finalDir = trimSlash(fileURLToPath(config.outDir));
				updateConfig({ outDir: new URL(`${finalDir.split(/[\\/]/).at(-1) ?? 'dist'}.next/`, config.root) });
			},
			'astro:build:done': ({ dir }) => {
				const next = trimSlash(fileURLToPath(dir));
				const previous = `${finalDir}.previous`;
				rmSync(previous, { recursive: true, force: true });
				if (existsSync(finalDir)) renameSync(finalDir, previous);
				renameSync(next, finalDir);
				rmSync(previous, { recursive: true, force: true });
			},
		},
	};
}

function trimSlash(path: string): string {
	return path.replace(/[\\/]$/, '');
}
