import { picturesOf } from '../../../exercise/pictures.ts';
import { exercisePaths, pictureFile } from '../_picture-files.ts';

export const getStaticPaths = exercisePaths;
/** Start and end side by side, for cards and for others to show. */
export const GET = pictureFile((exercise, t) =>
	picturesOf(exercise, t.pose).filter(({ moment }) => moment !== 'middle'),
);
