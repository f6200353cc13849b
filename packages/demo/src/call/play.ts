import { assess } from './assessment.ts';
import { resolveAndClose, showOpenAction } from './closing.ts';
import { endCall, newCall, reportIncident, takeCall } from './contact.ts';
import { awaitNext, dispatch, readBriefs, type Asked } from './dispatch.ts';
import { actionsOf, acceptAndGo, recordActions } from './field.ts';
import { sendReport } from './report.ts';
import type { CallSetting, Tell } from './setting.ts';
import { Steps, type CallListener } from './steps.ts';

/** What a call led to. */
export interface PlayedCall {
  readonly contactId: string;
  readonly incidentId: string;
  readonly reference: string;
  /** The assignment of the person who leads on scene. */
  readonly assignmentId: string;
  readonly ms: Readonly<Record<string, number>>;
}

const leadsAndOthers = (asked: readonly Asked[]) => {
  const leads = asked.find(({ assignment }) => assignment.leads);
  if (leads === undefined) throw new Error('nobody leads');
  return { leads, others: asked.filter((one) => one !== leads) };
};

/** Plays one call from the ringing telephone to the lead's report. Rejects with StepFailed at the first step that fails. */
export async function playCall(setting: CallSetting, listener: CallListener): Promise<PlayedCall> {
  const steps = new Steps(listener);
  const started = performance.now();
  const since = new Date();
  const call = newCall();
  const { contactId } = await steps.run(
    1,
    'a call comes in',
    (tell) => takeCall(setting, call, tell),
    (of) => of,
  );
  const { incidentId, reference } = await steps.run(
    2,
    'the agent reports an incident',
    (tell) => reportIncident(setting, contactId, tell),
    (of) => of,
  );
  await steps.run(
    3,
    'triage finds what it is',
    async (tell) => {
      const verdict = await assess(setting, incidentId, tell);
      await endCall(setting, call, since, tell);
      return verdict;
    },
    (of) => of,
  );
  const assignments = await steps.run(
    4,
    'dispatch picks who goes',
    (tell) => dispatch(setting, incidentId, tell),
    (of) => ({
      assignmentIds: of.map(({ assignmentId }) => assignmentId),
    }),
  );
  const { leads, others } = leadsAndOthers(
    await steps.run(5, 'each person is briefed', (tell) => readBriefs(setting, assignments, since, tell)),
  );
  const next = await steps.run(
    6,
    'silence, and the next person',
    async (tell) => {
      for (const other of others) await acceptAndGo(setting, other, tell);
      return awaitNext(setting, leads, tell);
    },
    ({ assignment }) => ({ insteadOf: leads.assignment.assignmentId, assignmentId: assignment.assignmentId }),
  );
  const { last, before } = actionsOf(next);
  await steps.run(7, 'accepted, understood, on scene', async (tell) => {
    await acceptAndGo(setting, next, tell);
    await recordActions(next, before, tell);
    for (const other of others)
      await recordActions(
        other,
        other.assignment.actions.map(({ id }) => id),
        tell,
      );
  });
  await steps.run(8, 'watched, and closed', async (tell: Tell) => {
    await showOpenAction(setting, incidentId, last ?? '', tell);
    if (last !== undefined) await recordActions(next, [last], tell);
    await resolveAndClose(setting, incidentId, tell);
  });
  await steps.run(
    9,
    'the lead reads the report',
    (tell) => sendReport(setting, since, tell),
    (of) => of,
  );
  const ms = { ...steps.ms, total: Math.round(performance.now() - started) };
  return { contactId, incidentId, reference, assignmentId: next.assignment.assignmentId, ms };
}
