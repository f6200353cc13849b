import { CorrectedField, wordsOf, type IncidentFacts } from '@muster/contracts';
import { decided, unchanged, type Decision, type Instant } from '@muster/core';
import type { Mobilisation } from '../../response/domain/mobilisation.ts';
import type { AssignmentContext, Known } from './assignment-context.ts';
import { isEnded, type Assignment } from './assignment.ts';
import { refuseEnded } from './refuse-ended.ts';

/** What somebody was told in other words, and when that last changed. */
export interface Changes {
  readonly fields: readonly CorrectedField[];
  readonly at: Instant;
}

const NOW: Readonly<Record<CorrectedField, string>> = {
  'place.text': 'The place is now',
  summary: 'What happened is now',
  access: 'Access is now',
  casualties: 'Casualties are now',
  emergencyServices: 'Emergency services are now',
};

/** What was corrected since the person was asked to come, and since they last said that they had read it. */
export const changesFor = (
  { offeredAt, changesSeenAt }: Assignment,
  mobilisation: Mobilisation,
): Changes | undefined => {
  if (!('facts' in mobilisation)) return undefined;
  const { changed = {} } = mobilisation;
  const fields = CorrectedField.options.filter((field) => {
    const at = changed[field];
    return at !== undefined && at > offeredAt && at > (changesSeenAt ?? offeredAt);
  });
  const at = fields
    .flatMap((field) => changed[field] ?? [])
    .toSorted()
    .at(-1);
  return at && { fields, at };
};

/** The new words of each field. The old ones are in the brief that the person has; why they were corrected may be that they named somebody. */
export const changesInWords = (fields: readonly CorrectedField[], facts: IncidentFacts): string[] => {
  const words = wordsOf(facts);
  return fields.flatMap((field) => (words[field] === undefined ? [] : [`${NOW[field]}: ${words[field]}`]));
};

/** The person has read what changed up to a moment, which is not after now. Nobody needs to hear of it. */
export const seeChanges = (
  { assignment, mobilisation }: Pick<AssignmentContext, 'assignment' | 'mobilisation'>,
  { until, now, reader }: Known & { readonly until: Instant },
): Decision<Assignment> => {
  if (isEnded(assignment)) return refuseEnded(assignment, mobilisation, reader);
  const seen = until < now ? until : now;
  return (assignment.changesSeenAt ?? '') >= seen
    ? unchanged(assignment)
    : decided({ ...assignment, changesSeenAt: seen }, []);
};
