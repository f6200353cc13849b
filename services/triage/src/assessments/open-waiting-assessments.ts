import type { MusterEvent } from '@muster/contracts';
import { unchanged, type Cause } from '@muster/core';
import { recordOpened, waitingKey, WaitingRow } from '../incident-types/domain/incident-type.ts';
import type { IncidentTypeStores } from '../incident-types/store.ts';
import type { VersionReads } from '../procedures/read-published-version.ts';
import { startAssessment, type ProcedureInForce } from './domain/start-assessment.ts';
import { readProcedureInForce } from './open-assessment.ts';
import type { AssessmentStores } from './store.ts';

type WaitingDeps = AssessmentStores & IncidentTypeStores & VersionReads;

const openOne = async (
  { assessments }: AssessmentStores,
  incidentId: string,
  procedure: ProcedureInForce,
  cause: Cause,
): Promise<void> => {
  const { state } = await assessments.load(incidentId);
  if (state?.status !== 'waiting-for-procedure') return;
  const { correlationId, exercise } = state;
  await assessments.decide(incidentId, { ...cause, correlationId, exercise }, (now) => {
    if (now?.status !== 'waiting-for-procedure') return unchanged(now ?? state);
    const { status: _, waitingSince: __, ...report } = now;
    return startAssessment(report, procedure, cause.at);
  });
};

/** How many waiting assessments are opened before that is recorded on the type, so that a retry goes on from there. */
const RECORDED_EVERY = 25;

const openAllOfType = async (deps: WaitingDeps, incidentType: string, cause: Cause): Promise<void> => {
  const { incidentTypes } = deps;
  const { state: type } = await incidentTypes.load(incidentType);
  if (type?.procedure === undefined) return;
  const procedure = await readProcedureInForce(deps, type.procedure);
  for (let number = type.opened + 1; number <= type.waited; number += 1) {
    const row = await incidentTypes.childRow(incidentType, waitingKey(number));
    if (row) await openOne(deps, WaitingRow.parse(row.data).incidentId, procedure, cause);
    if (number % RECORDED_EVERY !== 0 && number < type.waited) continue;
    await incidentTypes.decide(incidentType, { ...cause, key: `${cause.key}#${number}` }, (known) =>
      recordOpened(known ?? type, number),
    );
  }
};

/** A procedure came into force: opens the assessments that waited for one, oldest first. */
export const openWaitingAssessments = async (
  deps: WaitingDeps,
  { data }: MusterEvent<'ProcedurePublished'>,
  cause: Cause,
): Promise<void> => {
  for (const incidentType of data.incidentTypes) await openAllOfType(deps, incidentType, cause);
};
