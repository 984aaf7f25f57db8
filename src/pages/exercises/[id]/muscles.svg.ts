import { muscleMapOf } from '../../../exercise/pictures.ts';
import { exercisePaths, pictureFile } from '../_picture-files.ts';

export const getStaticPaths = exercisePaths;
/** The working muscles on bodies seen from where they lie. */
export const GET = pictureFile((exercise) => muscleMapOf(exercise));
