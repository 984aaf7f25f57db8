import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { collections as shelves, type Collection } from './collections.ts';

/** The loader Astro needs for the files a collection names. */
function loaderOf(name: Collection) {
	const shelf = shelves[name];
	if ('list' in shelf) return file(`content/${shelf.files}`);
	const folder = shelf.files.includes('/') ? `./content/${shelf.files.split('/')[0]}` : './content';
	return glob({ base: folder, pattern: shelf.files.split('/').at(-1) ?? '' });
}

export const collections = {
	studies: defineCollection({ loader: loaderOf('studies'), schema: shelves.studies.schema }),
	claims: defineCollection({ loader: loaderOf('claims'), schema: shelves.claims.schema }),
	exercises: defineCollection({ loader: loaderOf('exercises'), schema: shelves.exercises.schema }),
	programmes: defineCollection({ loader: loaderOf('programmes'), schema: shelves.programmes.schema }),
	articles: defineCollection({ loader: loaderOf('articles'), schema: shelves.articles.schema }),
	quality: defineCollection({ loader: loaderOf('quality'), schema: shelves.quality.schema }),
	strings: defineCollection({ loader: loaderOf('strings'), schema: shelves.strings.schema }),
	glossary: defineCollection({ loader: loaderOf('glossary'), schema: shelves.glossary.schema }),
	beliefs: defineCollection({ loader: loaderOf('beliefs'), schema: shelves.beliefs.schema }),
	choices: defineCollection({ loader: loaderOf('choices'), schema: shelves.choices.schema }),
	scales: defineCollection({ loader: loaderOf('scales'), schema: shelves.scales.schema }),
	elsewhere: defineCollection({ loader: loaderOf('elsewhere'), schema: shelves.elsewhere.schema }),
	safety: defineCollection({ loader: loaderOf('safety'), schema: shelves.safety.schema }),
	stride: defineCollection({ loader: loaderOf('stride'), schema: shelves.stride.schema }),
	redirects: defineCollection({ loader: loaderOf('redirects'), schema: shelves.redirects.schema }),
	lookedUp: defineCollection({ loader: loaderOf('lookedUp'), schema: shelves.lookedUp.schema }),
	proof: defineCollection({ loader: loaderOf('proof'), schema: shelves.proof.schema }),
};
