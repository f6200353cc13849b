import { derivedId } from '@muster/core/new-id';
import { expectData } from '@muster/client';
import { plusSeconds, toInstant } from '@muster/core';
import { newCall } from '@muster/demo/call/contact';
import { findBrief } from '@muster/demo/call/dispatch';
import { report, type CallSetting } from '@muster/demo/call/setting';
import { readProcedure } from '@muster/demo/procedures';
import { assignmentPath, createContact, incidentPath, picksOf, reportContact } from '../incident-requests.ts';
import { putClosedCases, putDueReview } from '../closed-cases.ts';
import { takingACall } from '../taking-a-call.ts';
import { askForCode } from '../whole/ask-for-code.ts';
import { playMainJob, secrets, loadDemoOrganisation } from '../whole/main-job.ts';
import type { InProcessSystem } from '../whole/in-process-system.ts';
import { newImprovement } from './new-improvement.ts';

/** A contact that nobody has reported yet. */
const contactFrom = ({ agent }: CallSetting, sourceId: string): Promise<string> =>
  createContact(agent, { sourceId, channel: 'web' });

/** An incident whose assessment stands at its second question. */
const opened = async (setting: CallSetting, sourceId: string): Promise<string> => {
  const { agent } = setting;
  const body = { ...report, incidentType: 'gas-detector-alarm' };
  const { incidentId } = await reportContact(agent, await contactFrom(setting, sourceId), body);
  const given = { question: 'detector-state', answer: 'reset' };
  const answers = '/v1/incidents/{incidentId}/assessment/answers';
  await expectData(agent.POST(answers, { ...incidentPath(incidentId), body: given }));
  return incidentId;
};

/** An incident with a verdict, for which nobody has been asked yet. */
const decided = async (setting: CallSetting, sourceId: string): Promise<string> => {
  const incidentId = await opened(setting, sourceId);
  const body = { question: 'happened-before', answer: 'no' };
  const answers = '/v1/incidents/{incidentId}/assessment/answers';
  await expectData(setting.agent.POST(answers, { ...incidentPath(incidentId), body }));
  return incidentId;
};

const picksFor = async ({ dispatcher }: CallSetting, incidentId: string) =>
  picksOf(
    await expectData(dispatcher.GET('/v1/incidents/{incidentId}/recommendation', incidentPath(incidentId))),
  );

/** An incident with somebody asked to come, and the token of their link. */
const offered = async (setting: CallSetting, sourceId: string, since: Date) => {
  const incidentId = await decided(setting, sourceId);
  const picks = await picksFor(setting, incidentId);
  const path = '/v1/incidents/{incidentId}/assignments';
  const { assignments } = await expectData(
    setting.dispatcher.POST(path, { ...incidentPath(incidentId), body: { picks } }),
  );
  const [assignment] = assignments;
  const [action] = assignment?.actions ?? [];
  if (assignment === undefined || action === undefined) throw new Error('nobody was asked to do anything');
  const { link } = await findBrief(setting, assignment, since);
  const token = new URL(link).pathname.split('/').at(-1) ?? '';
  const confirmed = [...assignment.responsibilities, ...assignment.actions].map(({ id }) => id);
  const { assignmentId, resource } = assignment;
  const actionId = action.id;
  return { incidentId, assignmentId, actionId, token, confirmed, resourceId: resource.resourceId, picks };
};

type Offered = Awaited<ReturnType<typeof offered>>;

/** The same, accepted. */
const working = async (setting: CallSetting, sourceId: string, since: Date): Promise<Offered> => {
  const asked = await offered(setting, sourceId, since);
  const status = '/v1/assignments/{assignmentId}/status';
  const body = { status: 'accepted' as const };
  await expectData(setting.dispatcher.POST(status, { ...assignmentPath(asked.assignmentId), body }));
  return asked;
};

/** An incident whose people have done everything and gone, and which is resolved. */
const resolved = async (setting: CallSetting, sourceId: string, since: Date): Promise<Offered> => {
  const at = await working(setting, sourceId, since);
  const { dispatcher } = setting;
  const path = { assignmentId: at.assignmentId, actionId: at.actionId };
  const done = { result: { kind: 'done' as const } };
  const action = '/v1/assignments/{assignmentId}/actions/{actionId}';
  await expectData(dispatcher.POST(action, { params: { path }, body: done }));
  const clear = { status: 'clear' as const };
  await expectData(
    dispatcher.POST('/v1/assignments/{assignmentId}/status', {
      ...assignmentPath(at.assignmentId),
      body: clear,
    }),
  );
  const resolution = '/v1/incidents/{incidentId}/resolution';
  await expectData(dispatcher.POST(resolution, { ...incidentPath(at.incidentId), body: {} }));
  return at;
};

const undispatched = async (setting: CallSetting, sourceId: string) => {
  const incidentId = await decided(setting, sourceId);
  return { decided: incidentId, freePicks: await picksFor(setting, incidentId) };
};

/** An exercise with a verdict. */
const exercise = async ({ agent }: CallSetting): Promise<string> => {
  const drill = { incidentType: 'gas-detector-alarm', team: 'north', hazards: [] };
  const { incidentId } = await expectData(agent.POST('/v1/exercises', { body: drill }));
  const path = '/v1/incidents/{incidentId}/assessment/override';
  const body = { kind: 'outcome' as const, outcome: 'short-alarm', reason: 'It is an exercise.' };
  await expectData(agent.POST(path, { ...incidentPath(incidentId), body }));
  return incidentId;
};

const procedures = async ({ lead }: CallSetting) => {
  const document = await readProcedure('gas-detector-alarm');
  const other = { ...document, title: 'A drill', incidentTypes: ['drill'] };
  const draft = await expectData(lead.POST('/v1/procedures', { body: other }));
  const { items } = await expectData(lead.GET('/v1/procedures'));
  const published = items.find(({ inForce }) => inForce !== undefined);
  if (published === undefined) throw new Error('no procedure is in force');
  return { draftId: draft.procedureId, publishedId: published.procedureId, document: other };
};

/** An admin, somebody at work, and somebody who has not signed in yet. */
const users = ({ outside }: InProcessSystem) => {
  outside.users.add('admin', { groups: ['admin'] });
  const { userId } = outside.users.add('carl', { groups: ['agent', 'team.north'] });
  return { userId, invitedId: outside.users.add('dora', { groups: ['agent'], signedIn: false }).userId };
};

/** Plans for the agent: proposed with evidence that they have not seen, agreed with a figure, and closed. */
const supportPlans = async ({ lead, agent }: CallSetting) => {
  const plan = async (remarks: { says: string }[] = []) => {
    const measure = { metric: { kind: 'targets-met' as const }, windowDays: 30 };
    const terms = { type: 'coaching' as const, area: 'Triage', reviewAt: '2026-02-02T12:00:00Z', measure };
    const body = {
      person: 'agent',
      team: 'north',
      need: 'It is late.',
      remarks,
      terms: { ...terms, plannedAt: [] },
    };
    return (await expectData(lead.POST('/v1/support-plans', { body }))).supportPlanId;
  };
  const [supportPlanId, agreedPlanId, closedPlanId] = [
    await plan([{ says: 'Late.' }]),
    await plan(),
    await plan(),
  ];
  const at = (id: string) => ({ params: { path: { supportPlanId: id } } });
  for (const side of [lead, agent]) {
    const signed = { ...at(agreedPlanId), body: { version: 1 } };
    await expectData(side.POST('/v1/support-plans/{supportPlanId}/signatures', signed));
  }
  const body = { outcome: 'withdrawn' as const, says: 'Not needed.' };
  await expectData(lead.POST('/v1/support-plans/{supportPlanId}/closing', { ...at(closedPlanId), body }));
  return { supportPlanId, agreedPlanId, closedPlanId };
};

/** The agent's record of a framework that ships, with something that the lead heard; and a framework that was added. */
const competence = async ({ agent, lead }: CallSetting) => {
  await expectData(lead.POST('/v1/competence-frameworks', { body: takingACall }));
  const own = { person: 'agent', name: 'Nadia', team: 'north', frameworkId: 'unit-320', version: 1 };
  const { recordId } = await expectData(agent.POST('/v1/competence-records', { body: own }));
  const heard = {
    kind: 'questioning' as const,
    criteria: ['3.1', '3.2'],
    question: 'Which services are there?',
    answer: 'She names all of them.',
    signed: true as const,
  };
  const evidence = '/v1/competence-records/{recordId}/evidence';
  const kept = await expectData(lead.POST(evidence, { params: { path: { recordId } }, body: heard }));
  return { recordId, evidenceId: kept.evidenceId };
};

/** Actions of the north, one of them withdrawn. */
const improvements = async (system: InProcessSystem, { lead }: CallSetting) => {
  const first = toInstant('2025-12-10T12:00:00Z');
  const cases = Array.from({ length: 25 }, (_, at) => ({ closedAt: plusSeconds(first, at * 3600) }));
  await putClosedCases(system.client, system.tables.review, cases);
  const take = async () =>
    (await expectData(lead.POST('/v1/improvements', { body: newImprovement }))).improvementId;
  const [improvementId, withdrawnId] = [await take(), await take()];
  const withdrawn = { params: { path: { improvementId: withdrawnId } }, body: { because: 'Not needed' } };
  await expectData(lead.POST('/v1/improvements/{improvementId}/withdrawal', withdrawn));
  const reviewed = await putDueReview(system.client, system.tables.review);
  return { improvementId, withdrawnId, reviewed };
};

/** A complaint with a finding and a letter that may be sent, one that is answered, one with a letter to post, and a closed one; an open lesson and a settled one. */
const complaints = async ({ lead }: CallSetting, contactId: string) => {
  const log = async (words: string, more: { contactId?: string } = {}) => {
    const said = { words, severity: 'low' as const, safety: false, profile: 'in-house' as const };
    const body = {
      team: 'north',
      kind: 'complaint' as const,
      relation: 'public' as const,
      concerns: [],
      ...said,
      ...more,
    };
    return (await expectData(lead.POST('/v1/complaints', { body }))).complaintId;
  };
  const at = (complaintId: string) => ({ params: { path: { complaintId } } });
  const find = async (complaintId: string) => {
    await expectData(
      lead.POST('/v1/complaints/{complaintId}/investigation', { ...at(complaintId), body: {} }),
    );
    const body = { finding: 'upheld' as const, because: 'The brief was late.', lesson: 'Ring twice.' };
    const params = { path: { complaintId }, header: { 'If-Match': '*' } };
    await expectData(lead.POST('/v1/complaints/{complaintId}/finding', { params, body }));
  };
  const draft = async (complaintId: string, purpose: 'acknowledgement' | 'answer') =>
    (
      await expectData(
        lead.POST('/v1/complaints/{complaintId}/letters', { ...at(complaintId), body: { purpose } }),
      )
    ).letterId;
  const release = async (complaintId: string, letterId: string) => {
    const params = { path: { complaintId, letterId }, header: { 'If-Match': '*' } };
    const path = '/v1/complaints/{complaintId}/letters/{letterId}/sending';
    await expectData(lead.POST(path, { params, body: {} }));
  };
  const complaintId = await log('Nobody came.', { contactId });
  await find(complaintId);
  const answeredId = await log('Nobody rang.');
  await find(answeredId);
  const postLetterId = await draft(answeredId, 'answer');
  await release(answeredId, postLetterId);
  const pausedId = await log('Nobody called.');
  await expectData(
    lead.POST('/v1/complaints/{complaintId}/pause', { ...at(pausedId), body: { because: 'We wait.' } }),
  );
  const closedComplaintId = await log('Nobody wrote.');
  const body = { why: 'withdrawn' as const, because: 'They rang.' };
  await expectData(lead.POST('/v1/complaints/{complaintId}/closing', { ...at(closedComplaintId), body }));
  const letterId = await draft(complaintId, 'answer');
  const lessonOf = (id: string) => derivedId('les', 'complaint', id, '1');
  const settledId = await log('Nobody asked.');
  await find(settledId);
  await release(settledId, await draft(settledId, 'answer'));
  const settledLessonId = lessonOf(settledId);
  await expectData(
    lead.POST('/v1/lessons/{lessonId}/outcome', {
      params: { path: { lessonId: settledLessonId } },
      body: { outcome: 'declined', because: 'It is done.' },
    }),
  );
  return {
    complaintId,
    letterId,
    answeredId,
    postLetterId,
    closedComplaintId,
    pausedId,
    lessonId: lessonOf(answeredId),
    settledLessonId,
  };
};

/** Somebody whose address awaits the code that was mailed to it. */
const verifying = async (system: InProcessSystem) => {
  const admin = system.as('admin');
  const address = 'new.starter@example.com';
  const body = {
    ...{ name: 'New Starter', team: 'north', skills: ['gas'], zones: ['harbour'], shifts: [] },
    email: { address, verified: false },
  };
  const { resourceId } = await expectData(admin.POST('/v1/resources', { body }));
  const code = await askForCode(system, resourceId, address);
  return { resourceId, code };
};

/** The main job, played, and beside it one incident in each state that a request may meet. */
export const createSampleData = async (system: InProcessSystem) => {
  const setting = await loadDemoOrganisation(system);
  const since = new Date(system.now);
  const closed = await playMainJob(system, setting);
  const admin = system.as('admin');
  const { items: sources } = await expectData(admin.GET('/v1/sources'));
  const generic = sources.find(({ kind }) => kind === 'generic')?.sourceId ?? '';
  const { items: people } = await expectData(admin.GET('/v1/resources'));
  const { items: reports } = await expectData(setting.lead.GET('/v1/reports'));
  return {
    setting,
    call: newCall(),
    twilio: { sourceId: setting.twilio.sourceId, token: setting.twilio.authToken },
    generic: { sourceId: generic, secret: secrets.generic },
    closed: { ...closed, actionId: 'isolate-supply' },
    contactId: await contactFrom(setting, generic),
    open: await opened(setting, generic),
    offered: await offered(setting, generic, since),
    working: await working(setting, generic, since),
    resolved: await resolved(setting, generic, since),
    exercise: await exercise(setting),
    ...(await undispatched(setting, generic)),
    idle: people.find(({ status }) => status === 'out-of-service')?.resourceId ?? '',
    reportId: reports.find(({ team }) => team === 'north')?.reportId ?? '',
    ordered: reports.flatMap(({ title, team, cadence, recipients }) =>
      team === 'north' ? [{ title, team, cadence, recipients }] : [],
    )[0],
    verifying: await verifying(system),
    ...(await procedures(setting)),
    ...(await supportPlans(setting)),
    ...(await competence(setting)),
    ...(await improvements(system, setting)),
    ...(await complaints(setting, await contactFrom(setting, generic))),
    ...users(system),
  };
};

export type SampleData = Awaited<ReturnType<typeof createSampleData>>;
