import { expectData } from '@muster/client';
import type { Assignment } from '@muster/demo/api-replies';
import { sampleRole } from '@muster/procedures/sample';
import { publishSampleProcedure } from '../support/publish-procedure.ts';
import { assessed, confirm, personWithLink } from '../support/incident.ts';
import { admin, agent, lead, unique } from '../support/muster.ts';
import { addPerson } from '../support/people.ts';
import { takingACall } from '../../support/taking-a-call.ts';
import { addReporter, addSource } from '../support/source.ts';

/** A person who is asked to come and has an hour to answer. */
async function asked(incidentType: string) {
  const zone = unique('zone');
  await addPerson(zone);
  const reported = await assessed(incidentType, zone);
  const [assignment] = await confirm(reported.incidentId);
  if (assignment === undefined) throw new Error('nobody was asked');
  const { link } = await personWithLink(assignment);
  return { ...reported, assignment, link };
}

/** A report for a lead of the north, each day. */
export const orderReport = async (): Promise<string> => {
  const body = {
    title: unique('Report'),
    team: 'north',
    cadence: { every: 'day' as const, at: '00:00', zone: 'Europe/London' },
    recipients: [{ name: 'A Lead', email: `${unique('lead')}@example.com` }],
  };
  return (await expectData(lead.POST('/v1/reports', { body }))).reportId;
};

/** A plan for whoever asks as the agent of the north. */
const proposeSupportPlan = async (): Promise<string> => {
  const reviewAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const terms = { type: 'coaching' as const, area: 'Triage', plannedAt: [], reviewAt };
  const body = { team: 'north', need: 'I am unsure about gas.', remarks: [], terms };
  return (await expectData(agent.POST('/v1/support-plans', { body }))).supportPlanId;
};

/** A record of the agent's for a framework of its own, which the lead reads too. */
const openRecord = async (): Promise<string> => {
  const framework = { ...takingACall, frameworkId: unique('calls') };
  await expectData(lead.POST('/v1/competence-frameworks', { body: framework }));
  const { frameworkId, version } = framework;
  const body = { person: 'agent', name: 'Nadia', team: 'north', frameworkId, version };
  return (await expectData(lead.POST('/v1/competence-records', { body }))).recordId;
};

/** A complaint without an answer, and a letter that is not ready to be sent. */
const logComplaint = async () => {
  const said = { words: 'Nobody came.', severity: 'low' as const, safety: false };
  const about = { team: 'north', kind: 'complaint' as const, relation: 'public' as const, concerns: [] };
  const { complaintId } = await expectData(lead.POST('/v1/complaints', { body: { ...about, ...said } }));
  const params = { path: { complaintId } };
  const body = { purpose: 'acknowledgement' as const };
  const { letterId } = await expectData(lead.POST('/v1/complaints/{complaintId}/letters', { params, body }));
  return { complaintId, letterId };
};

export interface Things {
  readonly assignment: Assignment;
  /** The assignment's own, as it was sent. */
  readonly link: string;
  /** Of somebody else, for another incident. */
  readonly another: Assignment;
  readonly twilio: Awaited<ReturnType<typeof addSource>>;
  readonly generic: Awaited<ReturnType<typeof addReporter>>;
  /** What stands for each name in a path. */
  readonly ids: Readonly<Record<string, string>>;
}

/** Real things of each kind, so that an answer is about rights and not about something that is not there. */
export async function makeThings(): Promise<Things> {
  const patient = sampleRole({ acceptWithinSeconds: 3600, understandWithinSeconds: 3600 });
  const incidentType = await publishSampleProcedure({ roles: [patient] });
  const [one, another] = [await asked(incidentType), await asked(incidentType)];
  const procedures = await expectData(lead.GET('/v1/procedures', { params: { query: { limit: 100 } } }));
  const procedure = procedures.items.find(({ incidentTypes }) => incidentTypes.includes(incidentType));
  const { assignment } = one;
  const users = await expectData(admin.GET('/v1/users'));
  return {
    assignment,
    link: one.link,
    another: another.assignment,
    twilio: await addSource(),
    generic: await addReporter(incidentType, 'alarm-confirmed'),
    ids: {
      contactId: one.contactId,
      incidentId: one.incidentId,
      assignmentId: assignment.assignmentId,
      actionId: assignment.actions[0]?.id ?? '',
      resourceId: assignment.resource.resourceId,
      channel: 'email',
      notificationId: 'ntf_01kdxqz5m8e6ws3y1z0v7g4h2m',
      procedureId: procedure?.procedureId ?? '',
      version: '1',
      place: 'contact',
      file: 'index.html',
      reportId: await orderReport(),
      supportPlanId: await proposeSupportPlan(),
      recordId: await openRecord(),
      criterionId: 'greet',
      improvementId: 'imp_01kdxqz5m8e6ws3y1z0v7g4h2m',
      lessonId: 'les_01kdxqz5m8e6ws3y1z0v7g4h2m',
      ...(await logComplaint()),
      userId: users.items.find(({ roles }) => !roles.includes('admin'))?.userId ?? '',
    },
  };
}
