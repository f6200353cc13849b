import { assess } from '@muster/demo/call/assessment';
import { resolveAndClose, showOpenAction } from '@muster/demo/call/closing';
import { newCall, reportIncident, takeCall } from '@muster/demo/call/contact';
import { dispatch, findBrief, readBriefs } from '@muster/demo/call/dispatch';
import { actionsOf, acceptAndGo, recordActions } from '@muster/demo/call/field';
import { sendReport } from '@muster/demo/call/report';
import type { CallSetting, Mail } from '@muster/demo/call/setting';
import { loadOrganisation } from '@muster/demo/load';
import { expectData } from '@muster/client';
import { allowAnyZone } from '../any-zone.ts';
import { API_URL } from './environment.ts';
import type { InProcessSystem } from './in-process-system.ts';
import { mailbox } from './mailbox.ts';

export const secrets = {
  twilio: 'fictional-auth-token-0123456789',
  generic: 'whsec_ZmljdGlvbmFsLXNlY3JldC1mb3ItdGVzdHMtMDAwMQ==',
};

const newestMail =
  (system: InProcessSystem) =>
  async (to: string): Promise<Mail | undefined> =>
    (await mailbox(system, to)).at(-1);

/** Loads the demo organisation, which tells people by e-mail alone: no carrier answers here. Gives what a call through it needs. */
export const loadDemoOrganisation = async (
  system: InProcessSystem,
): Promise<CallSetting & { readonly generic: string }> => {
  const [admin, lead] = [system.as('admin'), system.as('lead')];
  const { twilio: sourceId, generic } = await loadOrganisation({
    ...{ admin, lead, secrets },
    channels: ['email'],
  });
  await allowAnyZone(admin, lead);
  return {
    twilio: { sourceId, baseUrl: `${API_URL}/webhooks/twilio/${sourceId}`, authToken: secrets.twilio },
    agent: system.as('agent'),
    dispatcher: system.as('dispatcher'),
    lead,
    readMail: newestMail(system),
    generic,
  };
};

const silent = () => undefined;

/** The main job: a call, an incident, a verdict, people, a silence and the next person, closing and the lead's report. */
export const playMainJob = async (system: InProcessSystem, setting: CallSetting) => {
  const since = new Date(system.now);
  const { contactId } = await takeCall(setting, newCall(), silent);
  const { incidentId } = await reportIncident(setting, contactId, silent);
  await assess(setting, incidentId, silent);
  const assignments = await dispatch(setting, incidentId, silent);
  const asked = await readBriefs(setting, assignments, since, silent);
  const leads = asked.find(({ assignment }) => assignment.leads);
  const others = asked.filter((one) => one !== leads);
  if (leads === undefined) throw new Error('nobody leads');
  for (const other of others) await acceptAndGo(setting, other, silent);
  await system.pass(25);
  const path = { params: { path: { incidentId } } };
  const { items } = await expectData(setting.dispatcher.GET('/v1/incidents/{incidentId}/assignments', path));
  const instead = items.find(({ insteadOf }) => insteadOf === leads.assignment.assignmentId);
  if (instead === undefined) throw new Error('nobody was asked instead');
  const next = await findBrief(setting, instead, since);
  await acceptAndGo(setting, next, silent);
  const { last, before } = actionsOf(next);
  await recordActions(next, before, silent);
  for (const other of others)
    await recordActions(
      other,
      other.assignment.actions.map(({ id }) => id),
      silent,
    );
  await showOpenAction(setting, incidentId, last ?? '', silent);
  if (last !== undefined) await recordActions(next, [last], silent);
  await resolveAndClose(setting, incidentId, silent);
  await system.pass(60);
  await sendReport(setting, since, silent);
  return { contactId, incidentId, assignmentId: instead.assignmentId };
};
