import type { operations } from '@muster/client';
import { figureTexts, measures } from '../../texts/results.ts';
import * as words from '../../texts/words.ts';

type CaseQuery = operations['listCases']['parameters']['query'];
/** What the API takes to list the cases of one figure alone. */
export type CaseFilter = Omit<CaseQuery, 'team' | 'from' | 'to' | 'limit' | 'cursor' | 'history'>;

interface Behind {
  readonly filter: CaseFilter;
  readonly title: string;
}

const has = <Name extends string>(of: Readonly<Record<Name, unknown>>, name: string): name is Name =>
  Object.hasOwn(of, name);

const targets = (target: 'met' | 'missed', kind: string): Behind | undefined => {
  if (kind === '') return { filter: { target }, title: figureTexts.targetCases[target] };
  if (!has(words.deadlineKind, kind)) return undefined;
  return {
    filter: { target, deadline: kind },
    title: `${figureTexts.targetCases[target]}: ${words.deadlineKind[kind]}`,
  };
};

/** What an address says of the figure whose cases are asked for: `all`, `priority:P1`, `missed:arrived`; undefined for nonsense. */
export const readBehind = (text: string): Behind | undefined => {
  const [what = '', name = ''] = text.split(':');
  switch (what) {
    case 'all':
      return { filter: {}, title: figureTexts.allCases };
    case 'priority':
      if (name === 'none') return { filter: { priority: name }, title: figureTexts.noPriority };
      return has(words.priority, name)
        ? { filter: { priority: name }, title: words.priority[name] }
        : undefined;
    case 'type':
      return /^[a-z0-9-]{1,60}$/.test(name)
        ? { filter: { incidentType: name }, title: words.named(name) }
        : undefined;
    case 'outcome':
      return has(words.disposition, name)
        ? { filter: { disposition: name }, title: words.disposition[name] }
        : undefined;
    case 'time':
      return has(measures, name) ? { filter: { measure: name }, title: measures[name] } : undefined;
    case 'met':
    case 'missed':
      return targets(what, name);
    case 'grade':
      return has(words.deviationGrade, name)
        ? { filter: { grade: name }, title: figureTexts.gradeCases(words.deviationGrade[name]) }
        : undefined;
    case 'offers':
      return has(figureTexts.offers, name)
        ? { filter: { offers: name }, title: figureTexts.offers[name] }
        : undefined;
    default:
      return undefined;
  }
};

export const isBehind = (text: string): boolean => readBehind(text) !== undefined;
