import type { APIRoute } from 'astro';
import { filmOf } from '../../body/film.ts';
import { motionOf, postureAt } from '../../body/motion.ts';
import { bendPoses } from '../../gait/knee-bend-poses.ts';

/** The exercises whose knee a reader can bend, baked for the browser. */
export const GET: APIRoute = () => {
	const films = Object.entries(bendPoses).map(([exercise, record]) => {
		const motion = motionOf(record);
		return [exercise, filmOf(motion, (share) => postureAt(motion, share))] as const;
	});
	return new Response(JSON.stringify(Object.fromEntries(films)), { headers: { 'Content-Type': 'application/json' } });
};
