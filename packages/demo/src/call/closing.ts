import { ApiProblem, expectData } from '@muster/client';
import type { Incident } from '../api-replies.ts';
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

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'Europe/London' });
const timeOf = (at: string): string => clock.format(new Date(at));

function tellDeadlines({ deadlines, people }: Incident, tell: Tell): void {
  const inOrder = deadlines.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
  const count = (status: string) => inOrder.filter((deadline) => deadline.status === status).length;
  tell(`deadlines: ${count('met')} met, ${count('missed')} missed, ${count('open')} open`);
  for (const { kind, status, dueAt, assignmentId } of inOrder) {
    if (status !== 'missed' && status !== 'open') continue;
    const whose = people.find((person) => person.assignmentId === assignmentId)?.resource.name;
    tell(`  ${status}: ${kind}${whose === undefined ? '' : `, ${whose}`}, due ${timeOf(dueAt)}`);
  }
}

async function tellTimeline({ agent }: CallSetting, incidentId: string, tell: Tell): Promise<void> {
  const asked = agent.GET('/v1/incidents/{incidentId}/timeline', {
    params: { path: { incidentId }, query: { limit: 100 } },
  });
  const { items } = await expectData(asked);
  tell(`timeline of ${items.length} lines, the last:`);
  for (const { at, what, howKnown } of items.slice(-6)) {
    tell(`  ${timeOf(at)}  ${what}${howKnown ? ` (${howKnown})` : ''}`);
  }
}

/** Step 8, first half: what monitoring shows, and that an open mandatory action prevents the closing. */
export async function showOpenAction(
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
  tellDeadlines(shown, tell);
  await tellTimeline(setting, incidentId, tell);
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

/** Step 8, second half: nothing is open, so the incident is resolved and closed. */
export async function resolveAndClose(setting: CallSetting, incidentId: string, tell: Tell): Promise<void> {
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
  tell(
    `decision path ${path}${level ? `, ${level}` : ''}; ${deviations.length} ${deviations.length === 1 ? 'deviation' : 'deviations'}`,
  );
  for (const { grade, explained } of deviations) tell(`  ${grade}: ${explained}`);
}
