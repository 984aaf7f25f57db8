import { loadStudies } from '../gait/load.ts';
import { ladderWays } from './ladder.ts';

interface ComponentUse {
	required: readonly string[];
	optional: readonly string[];
	example: string;
	/** Whether only articles may use it; pages of other kinds do without its styles. */
	onlyInArticles?: true;
	/** What an attribute may say, where that is a choice. */
	choices?: Readonly<Record<string, readonly string[]>>;
}

/** The components authors may write in MDX, with their attributes. `Prose.astro` and `ArticleProse.astro` map the same names to what draws them. */
export const components: Readonly<Record<string, ComponentUse>> = {
	Cite: { required: ['study'], optional: [], example: '<Cite study="nascimento-2018" />' },
	Num: {
		required: ['of'],
		optional: [],
		example: '<Num of="nascimento-2018#pain-hipknee-vs-knee, points" />',
	},
	Term: { required: ['id'], optional: [], example: '<Term id="patella">kneecap</Term>' },
	Says: { required: ['claim'], optional: [], example: '<Says claim="hip-exercise-eases-pain" />' },
	Claim: { required: ['id'], optional: [], example: '<Claim id="hip-exercise-eases-pain" />', onlyInArticles: true },
	Exercises: {
		required: ['ids'],
		optional: [],
		example: '<Exercises ids="clamshell, bridge" />',
		onlyInArticles: true,
	},
	Programmes: { required: ['ids'], optional: [], example: '<Programmes ids="fohx-hip" />', onlyInArticles: true },
	RedFlags: { required: [], optional: [], example: '<RedFlags />', onlyInArticles: true },
	PainRule: { required: [], optional: [], example: '<PainRule />', onlyInArticles: true },
	StopRules: { required: [], optional: [], example: '<StopRules />', onlyInArticles: true },
	Disagreements: { required: [], optional: [], example: '<Disagreements />', onlyInArticles: true },
	BeliefCheck: {
		required: [],
		optional: ['ids'],
		example: '<BeliefCheck ids="weak-hips, scan" />',
		onlyInArticles: true,
	},
	Choices: {
		required: ['ids'],
		optional: [],
		example: '<Choices ids="exercise, advice, insoles" />',
		onlyInArticles: true,
	},
	Signs: { required: [], optional: ['urgency', 'who'], example: '<Signs urgency="emergency" />', onlyInArticles: true },
	GaitChain: {
		required: ['story'],
		optional: [],
		example: '<GaitChain story="the-whole-gait-story" />',
		onlyInArticles: true,
	},
	PelvicDrop: {
		required: ['of', 'pain', 'control'],
		optional: [],
		example: '<PelvicDrop of="nakagawa-2012#pelvic-drop" pain="patellofemoral pain" control="control" />',
		onlyInArticles: true,
	},
	OutOf100: {
		required: ['of'],
		optional: ['what', 'who'],
		example: '<OutOf100 of="lankhorst-2016#unfavourable" what="had not recovered well" />',
		onlyInArticles: true,
	},
	Stride: { required: [], optional: [], example: '<Stride />', onlyInArticles: true },
	LoadByActivity: {
		required: [],
		optional: ['study'],
		choices: { study: loadStudies },
		example: '<LoadByActivity />',
		onlyInArticles: true,
	},
	KneeBendLoad: { required: [], optional: [], example: '<KneeBendLoad />', onlyInArticles: true },
	Ladder: {
		required: [],
		optional: ['way'],
		choices: { way: ladderWays },
		example: '<Ladder>…</Ladder>',
		onlyInArticles: true,
	},
	WhereItHurts: { required: [], optional: [], example: '<WhereItHurts />', onlyInArticles: true },
	TapedKnee: { required: [], optional: [], example: '<TapedKnee />', onlyInArticles: true },
	OnStairs: { required: [], optional: [], example: '<OnStairs />', onlyInArticles: true },
	ForAndAgainst: { required: [], optional: [], example: '<ForAndAgainst>…</ForAndAgainst>', onlyInArticles: true },
	ForClinicians: { required: [], optional: [], example: '<ForClinicians>…</ForClinicians>', onlyInArticles: true },
};
