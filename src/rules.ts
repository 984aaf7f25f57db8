import type { Library } from './graph.ts';
import type { Issue } from './issue.ts';
import { numbersAgree } from './rules/consistency.ts';
import { articlesAreCheckedInTime, datesAreNotInTheFuture } from './rules/dates.ts';
import { dropsAreMeasured } from './rules/drops.ts';
import {
	beliefsAreShown,
	choicesAreShown,
	exercisesAreMentioned,
	studiesAreCited,
	termsAreUsed,
} from './rules/orphans.ts';
import {
	articlesShowRedFlags,
	certaintyIsNotTyped,
	componentsAreKnown,
	headingsAreInOrder,
	markupIsShown,
	plainSentencesAreShort,
	verbsFitTheKind,
} from './rules/prose.ts';
import { bracesArePaired, proseHoldsNoCode, quantitiesAreBound } from './rules/numbers.ts';
import { captionsAreShort, figuresHold, posesShowSteps, strideHolds, tintedMusclesWork } from './rules/figures.ts';
import { laddersHoldSteps } from './rules/ladders.ts';
import { harderIsNotGentler, progressionsEnd } from './rules/progression.ts';
import { painLimitsRise, sharedPicturesHaveLetters } from './rules/pictures.ts';
import { ratedArticlesExist } from './rules/ratings.ts';
import {
	certFitsTheRecord,
	chainIsWhole,
	findingsSaySomething,
	forestsAreSound,
	readingsStillHold,
	siteIsComplete,
	studiesAreListedOnce,
} from './rules/records.ts';
import {
	aimsHaveSections,
	beliefsAreThere,
	elsewhereResolves,
	linksResolve,
	numbersExist,
	outcomesResolve,
	referencesResolve,
	scalesResolve,
	statementsAreThere,
	trialsAreListedBothWays,
} from './rules/references.ts';
import { lookedUpStudiesExist, retractionsAreTold } from './rules/retractions.ts';
import type { Rule } from './rules/rule.ts';
import { sharesAreDrawn } from './rules/shares.ts';
import { articlesReadEasily } from './rules/reading.ts';
import { measuresFitTheirScale } from './rules/scales.ts';
import { medicalWordsAreMarked, medicalWordsHaveAGloss, termsHoldWords, termsStandOnce } from './rules/terms.ts';
import { wordsAreChosen } from './rules/words.ts';

/** Every rule the content is held to, in the order in which a report names them. */
export const rules: readonly Rule[] = [
	referencesResolve,
	outcomesResolve,
	scalesResolve,
	ratedArticlesExist,
	measuresFitTheirScale,
	numbersExist,
	bracesArePaired,
	quantitiesAreBound,
	proseHoldsNoCode,
	componentsAreKnown,
	linksResolve,
	markupIsShown,
	statementsAreThere,
	beliefsAreThere,
	elsewhereResolves,
	aimsHaveSections,
	studiesAreListedOnce,
	lookedUpStudiesExist,
	retractionsAreTold,
	datesAreNotInTheFuture,
	articlesAreCheckedInTime,
	numbersAgree,
	trialsAreListedBothWays,
	harderIsNotGentler,
	progressionsEnd,
	figuresHold,
	strideHolds,
	tintedMusclesWork,
	posesShowSteps,
	captionsAreShort,
	findingsSaySomething,
	forestsAreSound,
	certFitsTheRecord,
	chainIsWhole,
	dropsAreMeasured,
	sharesAreDrawn,
	laddersHoldSteps,
	painLimitsRise,
	sharedPicturesHaveLetters,
	articlesShowRedFlags,
	headingsAreInOrder,
	termsHoldWords,
	termsStandOnce,
	medicalWordsHaveAGloss,
	medicalWordsAreMarked,
	plainSentencesAreShort,
	wordsAreChosen,
	articlesReadEasily,
	certaintyIsNotTyped,
	verbsFitTheKind,
	siteIsComplete,
	readingsStillHold,
	studiesAreCited,
	exercisesAreMentioned,
	termsAreUsed,
	beliefsAreShown,
	choicesAreShown,
];

/** What every rule finds in the library. */
export function check(library: Library, today: Date): Issue[] {
	return rules.flatMap((rule) => rule(library, today));
}
