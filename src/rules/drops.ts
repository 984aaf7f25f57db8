import { measuredDrop } from '../gait/measured-drop.ts';
import { error, sorted, type Rule } from './rule.ts';

/** Every picture of the pelvic drop compares two groups of one outcome, each with its average in degrees. */
export const dropsAreMeasured: Rule = (library) =>
	sorted(library.articles).flatMap((entry) =>
		entry.prose.components.flatMap(({ name, attributes, line }) => {
			const { of = '', pain = '', control = '' } = attributes;
			if (name !== 'PelvicDrop' || of === '' || pain === '' || control === '') return [];
			const [id = '', outcomeId = ''] = of.split('#');
			const study = library.studies.get(id)?.data;
			// A study or outcome that is not there has its own report.
			if (!study || (outcomeId !== '' && !study.outcomes.some((outcome) => outcome.id === outcomeId))) return [];
			const read = measuredDrop(of, { pain, control }, library);
			if ('drop' in read) return [];
			return error({ rule: 'drop-measured', file: entry.file, line, message: read.problem, hint: read.hint });
		}),
	);
