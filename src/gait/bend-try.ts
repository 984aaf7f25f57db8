import { fill } from '../evidence/plural.ts';
import type { Film } from '../body/film.ts';
import { screenOf } from '../body/player-screen.ts';
import type { DrawnExercise } from './knee-bend.ts';
import { partOf } from './opening.ts';

/** An exercise that bends on the screen, and the range of knee bend its authors advise, in degrees. */
export interface BendingExercise {
	exercise: DrawnExercise;
	name: string;
	from: number;
	to: number;
}

/** The interface strings under `kneeBend` that the slider needs. */
export interface BendTryWords {
	degrees: string;
	inside: string;
	outside: string;
}

/** What is said of each exercise at a knee bend, in degrees: whether it lies in its advised range, ends included. */
export function bendSayings(exercises: readonly BendingExercise[], degrees: number, words: BendTryWords): string[] {
	return exercises.map(({ name, from, to }) =>
		fill(degrees >= from && degrees <= to ? words.inside : words.outside, { exercise: name }),
	);
}

/** The greatest bend of the films, in degrees; they begin straight and bend evenly. */
const deepest = 90;

/** Draws both exercises at the bend the slider says, and what is known of them there. */
export async function startBendTry(root: HTMLElement): Promise<void> {
	const { exercises, words } = JSON.parse(root.dataset['exercises'] ?? '') as {
		exercises: BendingExercise[];
		words: BendTryWords & { figure: string };
	};
	const answer = await fetch(root.dataset['films'] ?? '');
	if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}; the slider needs its films.`);
	const films = (await answer.json()) as Record<DrawnExercise, Film>;
	const slider = partOf<HTMLInputElement>(root, 'input');
	const value = partOf(root, '[data-value]');
	const stages = exercises.map(({ exercise, name }) => {
		const screen = screenOf(films[exercise], { figure: fill(words.figure, { exercise: name }) });
		const [stage, line] = [screen.stage(), document.createElement('p')];
		const box = document.createElement('div');
		box.append(stage, line);
		partOf(root, '.bend-stages').append(box);
		return { screen, stage, line };
	});
	const show = () => {
		const degrees = slider.valueAsNumber;
		const said = bendSayings(exercises, degrees, words);
		value.textContent = fill(words.degrees, { bend: degrees });
		slider.setAttribute('aria-valuetext', [`${value.textContent}.`, ...said].join(' '));
		stages.forEach(({ screen, stage, line }, index) => {
			screen.show(stage, degrees / deepest);
			line.textContent = said[index] ?? '';
		});
	};
	slider.addEventListener('input', show);
	show();
	partOf(root, '.bend-try-parts').hidden = false;
}
