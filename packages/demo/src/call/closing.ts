import { ApiProblem, expectData } from '@muster/client';
import type { Incident } from '../shapes.ts';
import { until } from '../until.ts';
import type { CallSetting, Tell } from './setting.ts';

const of = (incidentId: string) => ({ params: { path: { incidentId } } });

/** The incident as monitoring knows it, once it shows what is waited for. */
export const seeIncident = (
  { agent, signal }: Pick<CallSetting, 'agent' | 'signal'>,
  incidentId: string,
  what: string,
  shows: (incident: Incident) => boolean,
): Promise<Incident> =>
  until(
    what,
    async () => {
      const { data } = await agent.GET('/v1/incidents/{incidentId}', of(incidentId));
      return data !== undefined && shows(data) ? data : undefined;
    },
    { signal },
  );

const close = ({ lead }: CallSetting, incidentId: string) =>
  expectData(
    lead.POST('/v1/incidents/{incidentId}/closure', { ...of(incidentId), body: { disposition: 'founded' } }),
  );

/** Step 8, first half: what monitoring shows, and that an open mandatory action holds the closing up. */
export async function lookAt(
  setting: CallSetting,
  incidentId: string,
  open: string,
  tell: Tell,
): Promise<void> {
  const shown = await seeIncident(setting, incidentId, 'the field reports on the board', (incident) =>
    incident.openMandatoryActions.every(({ actionId }) => actionId === open),
  );
  tell(`status ${shown.status}`);
  for (const { resource, roleTitle, status } of shown.people)
    tell(`  ${roleTitle}: ${resource.name}, ${status}`);
  for (const { kind, status, dueAt } of shown.deadlines) tell(`  deadline ${kind}: ${status} (due ${dueAt})`);
  const { items: lines } = await expectData(
    setting.agent.GET('/v1/incidents/{incidentId}/timeline', {
      params: { path: { incidentId }, query: { limit: 100 } },
    }),
  );
  tell(`timeline of ${lines.length} lines, the last:`);
  for (const { at, what, howKnown } of lines.slice(-6))
    tell(`  ${at}  ${what}${howKnown ? ` (${howKnown})` : ''}`);
  await expectRefusal(setting, incidentId, tell);
}

async function expectRefusal(setting: CallSetting, incidentId: string, tell: Tell): Promise<void> {
  try {
    await close(setting, incidentId);
  } catch (fault) {
    if (!(fault instanceof ApiProblem) || fault.status !== 409) throw fault;
    tell(`the lead tries to close: ${fault.message}`);
    return;
  }
  throw new Error('the incident was closed with a mandatory action open');
}

/** Step 8, second half: nothing is open any more, so the incident is resolved and closed. */
export async function finish(setting: CallSetting, incidentId: string, tell: Tell): Promise<void> {
  await seeIncident(
    setting,
    incidentId,
    'the last action on the board',
    ({ openMandatoryActions }) => openMandatoryActions.length === 0,
  );
  const note = 'Supply isolated, rooms ventilated, readings at zero.';
  await expectData(
    setting.dispatcher.POST('/v1/incidents/{incidentId}/resolution', { ...of(incidentId), body: { note } }),
  );
  const { closure } = await close(setting, incidentId);
  tell(`resolved and closed as ${closure?.disposition ?? 'nothing'}`);
  const { path, level, deviations } = await expectData(
    setting.lead.GET('/v1/incidents/{incidentId}/conformance', of(incidentId)),
  );
  tell(`decision path ${path}${level ? `, ${level}` : ''}; ${deviations.length} deviations`);
  for (const { grade, explained } of deviations) tell(`  ${grade}: ${explained}`);
}
