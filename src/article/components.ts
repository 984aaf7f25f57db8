interface ComponentUse {
	required: readonly string[];
	optional: readonly string[];
	example: string;
}

/** The components authors may write in MDX, with their attributes. `Prose.astro` maps the same names to what draws them. */
export const components: Readonly<Record<string, ComponentUse>> = {
	Cite: { required: ['study'], optional: [], example: '<Cite study="nascimento-2018" />' },
	Num: {
		required: ['of'],
		optional: [],
		example: '<Num of="nascimento-2018#pain-hipknee-vs-knee, points" />',
	},
	Term: { required: ['id'], optional: [], example: '<Term id="patella">kneecap</Term>' },
	Says: { required: ['claim'], optional: [], example: '<Says claim="hip-exercise-eases-pain" />' },
	Claim: { required: ['id'], optional: [], example: '<Claim id="hip-exercise-eases-pain" />' },
	Exercises: { required: ['ids'], optional: [], example: '<Exercises ids="clamshell, bridge" />' },
	Programmes: { required: ['ids'], optional: [], example: '<Programmes ids="fohx-hip" />' },
	RedFlags: { required: [], optional: [], example: '<RedFlags />' },
	PainRule: { required: [], optional: [], example: '<PainRule />' },
	StopRules: { required: [], optional: [], example: '<StopRules />' },
	Disagreements: { required: [], optional: [], example: '<Disagreements />' },
	Signs: { required: [], optional: ['urgency', 'who'], example: '<Signs urgency="emergency" />' },
	ForClinicians: { required: [], optional: [], example: '<ForClinicians>…</ForClinicians>' },
};
