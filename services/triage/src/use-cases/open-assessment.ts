import type { MusterEvent, ProcedureRef } from '@muster/contracts';
import { type Attempt } from '@muster/store';
import { unchanged, type Cause } from '@muster/core';
import type { Deps } from '../deps.ts';
import { addWaiting, noteOpened, WaitingRow, waitingKey } from '../domain/incident-type.ts';
import { awaitProcedure, startAssessment, type InForce, type Report } from '../domain/start.ts';

type Opening = Pick<Deps, 'table' | 'assessments' | 'incidentTypes' | 'versions'>;

const reportOf = ({ data, metadata }: MusterEvent<'IncidentReported'>): Report => ({
  incidentId: data.incidentId,
  incident: data.incident,
  sourceId: data.sourceId,
  ...(data.statedOutcome !== undefined && { statedOutcome: data.statedOutcome }),
  correlationId: metadata.correlationId,
  exercise: metadata.exercise,
});

const inForce = async ({ versions }: Pick<Deps, 'versions'>, ref: ProcedureRef): Promise<InForce> => ({
  ref,
  procedure: (await versions.read(ref)).document,
});

/** Opens a report's one assessment, or counts it as waiting in the same transaction, so that no publication misses it. */
export const openAssessment = async (
  deps: Opening,
  event: MusterEvent<'IncidentReported'>,
  cause: Cause,
): Promise<void> => {
  const { assessments, incidentTypes } = deps;
  const report = reportOf(event);
  const { incidentId, incident } = report;
  await deps.table.decide<undefined>(cause, async (): Promise<Attempt<undefined>> => {
    const [assessment, type] = await Promise.all([
      assessments.load(incidentId),
      incidentTypes.load(incident.incidentType),
    ]);
    if (assessment.state) return { ok: true, changes: [], value: undefined };
    const ref = type.state?.procedure;
    const changes = ref
      ? [assessments.change(assessment, startAssessment(report, await inForce(deps, ref), cause.at))]
      : [
          assessments.change(assessment, awaitProcedure(report, cause.at)),
          incidentTypes.change(type, addWaiting(type.state, incident.incidentType, incidentId)),
        ];
    return { ok: true, changes, value: undefined };
  });
};

const openWaitingOne = async (
  { assessments }: Opening,
  incidentId: string,
  procedure: InForce,
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

/** How many waiting assessments are opened before that is noted on the type, so that a retry goes on from there. */
const NOTED_EVERY = 25;

const openWaitingOf = async (deps: Opening, incidentType: string, cause: Cause): Promise<void> => {
  const { incidentTypes } = deps;
  const { state: type } = await incidentTypes.load(incidentType);
  if (type?.procedure === undefined) return;
  const procedure = await inForce(deps, type.procedure);
  for (let number = type.opened + 1; number <= type.waited; number += 1) {
    const row = await incidentTypes.besideOne(incidentType, waitingKey(number));
    if (row) await openWaitingOne(deps, WaitingRow.parse(row.data).incidentId, procedure, cause);
    if (number % NOTED_EVERY !== 0 && number < type.waited) continue;
    await incidentTypes.decide(incidentType, { ...cause, key: `${cause.key}#${number}` }, (known) =>
      noteOpened(known ?? type, number),
    );
  }
};

/** A procedure came into force: opens the assessments that waited for one, oldest first. */
export const openWaiting = async (
  deps: Opening,
  { data }: MusterEvent<'ProcedurePublished'>,
  cause: Cause,
): Promise<void> => {
  for (const incidentType of data.incidentTypes) await openWaitingOf(deps, incidentType, cause);
};
