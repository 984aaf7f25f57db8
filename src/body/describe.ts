import { differences, type Difference } from './difference.ts';
import { rightFrame, wrongFrame, type KeyFrame, type Motion } from './motion.ts';
import { phrasesOf, type Phrase } from './phrase.ts';
import type { PoseWords } from './pose-words.ts';
import type { Moment, MovementRecord, WrongPose } from './pose.ts';
import { readingOf, type Sign, type Topic } from './reading.ts';
import { textOf } from './sentence.ts';
import { stepsBetween } from './step.ts';

/** Where nothing is plain to see, the largest difference is told if it is at least this share of what one notices. */
const barely = 0.25;

/**
 * The alternative text of one picture of a movement, read from its solved posture: what has changed since the picture before,
 * then how the body stands or lies, the most telling first. Throws when the movement has no such moment.
 */
export function describePose(motion: Motion, moment: Moment, words: PoseWords): string {
	const index = motion.keys.findIndex((one) => one.moment === moment);
	const [key, before] = [motion.keys[index], motion.keys[index - 1]];
	if (!key) throw new Error(`The movement has no ${moment} pose; write its ${moment}, or describe one it has.`);
	if (!before) return describeStill(motion.record, key, words);
	const now = readingOf(motion.record, key);
	const then = readingOf(motion.record, before);
	const phrases = [...phrasesOf(now, then), ...news(stepsBetween(then, now))];
	if (phrases.some(({ isNew }) => isNew) || now.name !== then.name) return textOf(now.name, phrases, words);
	return textOf(now.name, [...news(differences(then, now, barely).slice(0, 1)), ...phrases], words);
}

/** The alternative text of one solved pose that follows no other, within a frame that has a place for {text}. */
export function describeStill(record: MovementRecord, key: KeyFrame, words: PoseWords, frame?: string): string {
	const now = readingOf(record, key);
	return textOf(now.name, phrasesOf(now), words, frame);
}

/** The alternative text of a mistake: how it differs from the right pose it goes wrong from, then the posture. Throws `OutOfReach`. */
export function describeMistake(motion: Motion, wrong: WrongPose, words: PoseWords): string {
	const [right, frame] = [rightFrame(motion, wrong), wrongFrame(motion, wrong)];
	const [then, now] = [readingOf(motion.record, right), readingOf(motion.record, frame)];
	const seen = differences(then, now, 1);
	// A state that is new says its difference better than the difference itself, and is as telling.
	const phrases = phrasesOf(now, then).map((phrase) => {
		const same = phrase.isNew && seen.find(({ instead }) => instead === phrase.topic);
		return same ? { ...phrase, weight: same.weight } : phrase;
	});
	const said = phrases.filter(({ isNew }) => isNew).map(({ topic }) => topic);
	const plain = seen.filter(({ instead }) => !instead || !said.includes(instead)).slice(0, 3);
	const found = plain.length > 0 || said.length > 0 ? plain : differences(then, now, barely).slice(0, 1);
	const told = toldBy(found);
	return textOf(
		now.name,
		[...news(found), ...phrases.filter(({ topic, isNew }) => isNew || !told.has(topic))],
		words,
		words.text.wrong,
	);
}

const news = (signs: readonly Sign[]) => signs.map((sign): Phrase => ({ ...sign, isNew: true }));

/** Topics of the posture that need no word beside these differences. */
function toldBy(found: readonly Difference[]): Set<Topic | undefined> {
	const told = new Set<Topic | undefined>(found.map(({ instead }) => instead));
	told.delete('leg');
	told.delete('hips');
	if (found.some(({ state }) => state === 'arched')) told.add('line');
	return told;
}
