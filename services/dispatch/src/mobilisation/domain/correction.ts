import { BriefChanged, CorrectedField, IncidentFacts, wordsOf } from '@muster/contracts';
import { decided, unchanged, type Decision, type IncidentId, type Instant } from '@muster/core';
import * as z from 'zod';
import type { Mobilisation } from '../../response/domain/mobilisation.ts';
import { isHeld } from '../../response/domain/places.ts';

/** An incident's facts as last corrected, kept for a response that opens later. Keyed by the incident's id. */
export const Correction = z.object({
  facts: IncidentFacts,
  /** Of the correction among the events of its report: the higher one is the newer. */
  sequence: z.int().min(1),
  /** The correction of which those who held a place are told, by its sequence. */
  toldOf: z.int().min(1).optional(),
});
export type Correction = z.infer<typeof Correction>;

/** Keeps the newest correction, for any order of arrival. */
export const keepCorrection = (kept: Correction | undefined, received: Correction): Decision<Correction> =>
  kept && kept.sequence >= received.sequence ? unchanged(kept) : decided({ ...kept, ...received }, []);

type Opened = Exclude<Mobilisation, { status: 'never-opened' }>;

const correctedFields = (before: IncidentFacts, after: IncidentFacts): CorrectedField[] => {
  const [words, newWords] = [wordsOf(before), wordsOf(after)];
  return CorrectedField.options.filter((field) => words[field] !== newWords[field]);
};

/** Gives a response the corrected facts: briefs and pages made from now on say them. What people were briefed in before is noted. */
export const correctFacts = (
  mobilisation: Opened,
  { facts, sequence }: Correction,
  now: Instant,
): Decision<Mobilisation> => {
  if ((mobilisation.correctedAs ?? 0) >= sequence) return unchanged(mobilisation);
  const isBriefed = mobilisation.status === 'open' && mobilisation.places.some(isHeld);
  const fields = isBriefed ? correctedFields(mobilisation.facts, facts) : [];
  const changed = { ...mobilisation.changed, ...Object.fromEntries(fields.map((field) => [field, now])) };
  return decided(
    { ...mobilisation, facts, correctedAs: sequence, ...(fields.length > 0 && { changed }) },
    [],
  );
};

/** Says once for each correction that has been applied whose brief has changed by it; nobody's where nobody was briefed before. */
export const announceChange = (
  kept: Correction,
  incidentId: IncidentId,
  mobilisation: Opened,
): Decision<Correction> => {
  const { correctedAs = 0, changed = {} } = mobilisation;
  if ((kept.toldOf ?? 0) >= correctedAs) return unchanged(kept);
  const told = { ...kept, toldOf: correctedAs };
  const changedAt = Object.values(changed).toSorted().at(-1);
  const assignmentIds = mobilisation.places.filter(isHeld).map(({ assignmentId }) => assignmentId);
  if (changedAt === undefined || assignmentIds.length === 0) return decided(told, []);
  const fields = CorrectedField.options.filter((field) => changed[field] === changedAt);
  return decided(told, [BriefChanged.with({ incidentId, fields, assignmentIds, changedAt })]);
};
