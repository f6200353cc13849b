import { IncidentFacts } from '@muster/contracts';
import { decided, unchanged, type Decision } from '@muster/core';
import * as z from 'zod';
import type { Mobilisation } from '../../response/domain/mobilisation.ts';

/** An incident's facts as last corrected, kept for a response that opens later. Keyed by the incident's id. */
export const Correction = z.object({
  facts: IncidentFacts,
  /** Of the correction among the events of its report: the higher one is the newer. */
  sequence: z.int().min(1),
});
export type Correction = z.infer<typeof Correction>;

/** Keeps the newest correction, for any order of arrival. */
export const keepCorrection = (kept: Correction | undefined, received: Correction): Decision<Correction> =>
  kept && kept.sequence >= received.sequence ? unchanged(kept) : decided(received, []);

/** Gives a response the corrected facts: briefs and pages made from now on say them. */
export const correctFacts = (
  mobilisation: Exclude<Mobilisation, { status: 'never-opened' }>,
  { facts, sequence }: Correction,
): Decision<Mobilisation> =>
  (mobilisation.correctedAs ?? 0) >= sequence
    ? unchanged(mobilisation)
    : decided({ ...mobilisation, facts, correctedAs: sequence }, []);
