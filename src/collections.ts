import { articleSchema } from './article/article.ts';
import { beliefSchema } from './article/belief.ts';
import { choiceSchema } from './article/choice.ts';
import { elsewhereSchema } from './article/elsewhere.ts';
import { safetySchema } from './article/safety.ts';
import { termSchema } from './article/term.ts';
import { claimSchema } from './evidence/claim.ts';
import { scaleSchema } from './evidence/scale.ts';
import { studySchema } from './evidence/study.ts';
import { exerciseSchema } from './exercise/exercise.ts';
import { programmeSchema } from './exercise/programme.ts';
import { strideSchema } from './gait/stride.ts';
import { proofSchema } from './quality/proof.ts';
import { qualitySchema } from './quality/rating.ts';
import { redirectsSchema } from './site/redirect.ts';
import { stringsSchema } from './site/strings.ts';
import { lookedUpSchema } from './verification/look-up.ts';

/**
 * Which files under `content/` belong to which collection, and the schema each must fit.
 * `files` is a folder with one record a file, a file with a list of records, or a file that is one record.
 */
export const collections = {
	studies: { files: 'studies/*.yaml', schema: studySchema },
	claims: { files: 'claims/*.yaml', schema: claimSchema },
	exercises: { files: 'exercises/*.mdx', schema: exerciseSchema },
	programmes: { files: 'programmes/*.mdx', schema: programmeSchema },
	articles: { files: 'articles/*.mdx', schema: articleSchema },
	quality: { files: 'quality/*.yaml', schema: qualitySchema },
	strings: { files: 'strings/*.yaml', schema: stringsSchema },
	glossary: { files: 'glossary.yaml', list: true, schema: termSchema },
	beliefs: { files: 'beliefs.yaml', list: true, schema: beliefSchema },
	choices: { files: 'choices.yaml', list: true, schema: choiceSchema },
	scales: { files: 'scales.yaml', list: true, schema: scaleSchema },
	elsewhere: { files: 'elsewhere.yaml', list: true, schema: elsewhereSchema },
	safety: { files: 'safety.yaml', schema: safetySchema },
	stride: { files: 'stride.yaml', schema: strideSchema },
	redirects: { files: 'redirects.yaml', schema: redirectsSchema },
	lookedUp: { files: 'looked-up.yaml', schema: lookedUpSchema },
	proof: { files: 'proof.yaml', schema: proofSchema },
} as const;

export type Collection = keyof typeof collections;

export const collectionNames = Object.keys(collections) as Collection[];
