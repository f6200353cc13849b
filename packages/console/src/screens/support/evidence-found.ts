import { pathTexts } from '../../texts/incident.ts';
import { evidenceTexts as texts } from '../../texts/support-plan.ts';
import { deviationGrade } from '../../texts/words.ts';
import type { Plan } from './plan.ts';

type Development = Extract<Plan['about'], { purpose: 'development' }>;
export type Evidence = Extract<Development['evidence'], { shown: true }>['items'][number];
export type Remark = Extract<Evidence, { kind: 'remark' }>;
type Found = Exclude<Evidence, Remark>;

/** What one closed case shows, everything of it in words. */
export interface FoundCase {
  readonly incidentId: string;
  readonly reference: string;
  readonly closedAt: string;
  readonly shows: readonly string[];
}

const kindWords: Readonly<Record<string, string>> = pathTexts.kinds;

const showsOf = (one: Found): string =>
  one.kind === 'deviation'
    ? `${kindWords[one.what] ?? one.what} (${deviationGrade[one.grade].toLowerCase()})`
    : texts.missed[one.what];

/** Evidence as it is read: what people observed, then case by case what was found, in the order in which it came. */
export const evidenceFound = (items: readonly Evidence[]): { remarks: Remark[]; cases: FoundCase[] } => {
  const remarks = items.flatMap((one) => (one.kind === 'remark' ? [one] : []));
  const cases = new Map<string, FoundCase>();
  for (const one of items) {
    if (one.kind === 'remark') continue;
    const { incidentId, reference, closedAt } = one;
    const shows = [...(cases.get(incidentId)?.shows ?? []), showsOf(one)];
    cases.set(incidentId, { incidentId, reference, closedAt, shows });
  }
  return { remarks, cases: [...cases.values()] };
};
