import type { MusterEvent } from '@muster/contracts';
import type { IncidentId, Cause } from '@muster/core';
import { causeOfPart } from '../response/domain/causes.ts';
import type { ResponseStores } from '../response/store.ts';
import { announceChange, correctFacts, keepCorrection } from './domain/correction.ts';
import type { MobilisationStores } from './store.ts';

type CorrectionStores = ResponseStores & Pick<MobilisationStores, 'corrections'>;

/** Gives the response the newest correction there is, if both are there, and has those who were briefed before told. Asked again whenever one of them comes. */
export const applyCorrection = async (
  { corrections, mobilisations }: CorrectionStores,
  incidentId: IncidentId,
  cause: Cause,
): Promise<void> => {
  const { state: correction } = await corrections.load(incidentId);
  if (correction === undefined) return;
  const { state } = await mobilisations.load(incidentId);
  if (state === undefined || !('facts' in state)) return;
  const applied = await mobilisations.decide(
    incidentId,
    { ...cause, key: `${cause.key}#corrected` },
    (mobilisation) => {
      if (mobilisation === undefined || !('facts' in mobilisation)) {
        throw new TypeError('a response that was open was never opened');
      }
      return correctFacts(mobilisation, correction, cause.at);
    },
  );
  if (!applied.ok || !('facts' in applied.state)) return;
  const corrected = applied.state;
  await corrections.decide(incidentId, causeOfPart(cause, 'told'), (kept = correction) =>
    announceChange(kept, incidentId, corrected),
  );
};

/** Takes a correction of an incident, whether or not its response is open yet. */
export const recordCorrection = async (
  deps: CorrectionStores,
  { data, metadata }: MusterEvent<'IncidentCorrected'>,
  cause: Cause,
): Promise<void> => {
  const { incidentId, incident: facts } = data;
  const received = { facts, sequence: metadata.sequence };
  await deps.corrections.decide(incidentId, cause, (kept) => keepCorrection(kept, received));
  await applyCorrection(deps, incidentId, cause);
};
