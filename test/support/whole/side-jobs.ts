import { expectData } from '@muster/client';
import { assess, answer, findAssessment } from '@muster/demo/call/assessment';
import { newCall, startCall } from '@muster/demo/call/contact';
import { findBrief } from '@muster/demo/call/dispatch';
import { type CallSetting, report } from '@muster/demo/call/setting';
import { readProcedure } from '@muster/demo/procedures';
import { responder } from '@muster/demo/responder';
import { callFields, send, standardRequest, twilioRequest } from '@muster/demo/signed';
import { createContact, incidentPath, picksOf, reportContact } from '../incident-requests.ts';
import { addPerson } from '../people.ts';
import { API_URL } from './environment.ts';
import { secrets } from './main-job.ts';
import type { InProcessSystem } from './in-process-system.ts';

const silent = () => undefined;

const reportNew = async ({ agent, twilio }: CallSetting, zone = report.place.zone) => {
  const body = { sourceId: twilio.sourceId, channel: 'voice' as const, caller: { sender: '+447700900123' } };
  const contactId = await createContact(agent, body);
  return reportContact(agent, contactId, { ...report, place: { ...report.place, zone } });
};

const good = ({ status }: Response): void => {
  if (status !== 200) throw new Error(`a webhook was answered with ${status}`);
};

const restOfCall = async ({ twilio }: CallSetting): Promise<void> => {
  const call = newCall();
  await startCall({ twilio }, call);
  const fields = callFields(call.sid, call.from);
  const step = async (name: string, more: Record<string, string>) => {
    good(await send(twilioRequest(`${twilio.baseUrl}/${name}`, twilio.authToken, { ...fields, ...more })));
  };
  await step('gather?step=menu', { Digits: '1' });
  await step('status', { CallStatus: 'completed', CallDuration: '42', SequenceNumber: '3' });
};

/** A detector's alarm, which is reported, judged and dispatched by nobody's hand, and which nobody takes. */
const detector = async (system: InProcessSystem, sourceId: string, zone = 'harbour'): Promise<void> => {
  const data = { summary: 'Detector 4 in alarm.', place: { text: `Plant room at the ${zone}`, zone } };
  const body = JSON.stringify({ type: 'detector.alarm', data });
  const at = new Date(system.now);
  const address = `${API_URL}/webhooks/generic/${sourceId}`;
  good(await send(standardRequest(address, secrets.generic, { id: `msg_${zone}`, at, body })));
  await system.pass(25);
};

/** A dispatcher sends somebody who declines, then somebody whose steps the dispatcher takes down. */
const byHand = async (system: InProcessSystem, setting: CallSetting): Promise<void> => {
  const { dispatcher, agent, lead } = setting;
  const { incidentId } = await reportNew(setting);
  await assess(setting, incidentId, silent);
  await expectData(dispatcher.POST('/v1/incidents/{incidentId}/recommendation', incidentPath(incidentId)));
  const picks = picksOf(
    await expectData(dispatcher.GET('/v1/incidents/{incidentId}/recommendation', incidentPath(incidentId))),
    1,
  );
  const since = new Date(system.now);
  const { assignments } = await expectData(
    dispatcher.POST('/v1/incidents/{incidentId}/assignments', {
      ...incidentPath(incidentId),
      body: { picks },
    }),
  );
  const [first, second] = assignments;
  if (first === undefined || second === undefined) throw new Error('two people are needed');
  await responder((await findBrief(setting, first, since)).link).decline('Too far away.');
  const path = { params: { path: { assignmentId: second.assignmentId } } };
  const page = responder((await findBrief(setting, second, since)).link);
  await page.accept();
  await page.understand([...second.responsibilities, ...second.actions].map(({ id }) => id));
  const status = { ...path, body: { status: 'en-route' as const, howKnown: 'prompt' as const } };
  await dispatcher.POST('/v1/assignments/{assignmentId}/status', status);
  const [action] = second.actions;
  if (action !== undefined) {
    const params = { path: { assignmentId: second.assignmentId, actionId: action.id } };
    await dispatcher.POST('/v1/assignments/{assignmentId}/actions/{actionId}', {
      params,
      body: { result: { kind: 'done' }, howKnown: 'prompt' },
    });
  }
  await agent.POST('/v1/incidents/{incidentId}/notes', {
    ...incidentPath(incidentId),
    body: { text: 'Road closed.' },
  });
  await lead.GET('/v1/incidents/{incidentId}/timeline', incidentPath(incidentId));
};

const release = async ({ dispatcher }: CallSetting, incidentId: string): Promise<void> => {
  const { items } = await expectData(
    dispatcher.GET('/v1/incidents/{incidentId}/assignments', incidentPath(incidentId)),
  );
  const params = { path: { assignmentId: items.at(-1)?.assignmentId ?? '' } };
  const body = { status: 'released' as const, reason: 'Needed elsewhere.', howKnown: 'prompt' as const };
  await expectData(dispatcher.POST('/v1/assignments/{assignmentId}/status', { params, body }));
};

/** Nobody is left for an alarm until somebody new has come, unheard or heard, and leaves again; the same for a call. */
const shortOfPeople = async (
  system: InProcessSystem,
  setting: CallSetting,
  sourceId: string,
): Promise<void> => {
  await detector(system, sourceId, 'pier');
  system.disabled.add('dispatch/on-events');
  await addPerson(system.as('admin'), 'pier');
  system.disabled.clear();
  await system.call('dispatch/seek-again', {});
  await system.runDue();
  await detector(system, sourceId, 'quay');
  await addPerson(system.as('admin'), 'quay');
  const { items } = await expectData(
    setting.lead.GET('/v1/incidents', { params: { query: { limit: 100 } } }),
  );
  const atQuay = items.find(({ place }) => place === 'Plant room at the quay');
  await release(setting, atQuay?.incidentId ?? '');
  const { incidentId } = await reportNew(setting, 'mole');
  await assess(setting, incidentId, silent);
  const { resourceId } = await addPerson(system.as('admin'), 'mole');
  const picks = [{ role: 'first-engineer', resourceId }];
  await expectData(
    setting.dispatcher.POST('/v1/incidents/{incidentId}/assignments', {
      ...incidentPath(incidentId),
      body: { picks },
    }),
  );
  await release(setting, incidentId);
};

const judgedOtherwise = async (setting: CallSetting): Promise<void> => {
  const { agent } = setting;
  const rejected = await reportNew(setting);
  await findAssessment(setting, rejected.incidentId);
  await answer(setting, rejected.incidentId, 'smell-kind', 'gas');
  const override = {
    kind: 'outcome' as const,
    outcome: 'not-gas',
    reason: 'It is the drain that was opened.',
  };
  await expectData(
    agent.POST('/v1/incidents/{incidentId}/assessment/override', {
      ...incidentPath(rejected.incidentId),
      body: override,
    }),
  );
};

const setUp = async (system: InProcessSystem, { twilio, lead, agent }: CallSetting): Promise<void> => {
  const admin = system.as('admin');
  const params = { path: { sourceId: twilio.sourceId }, header: { 'If-Match': '*' } };
  await expectData(
    admin.PATCH('/v1/sources/{sourceId}', { params, body: { secret: 'another-fictional-token-0123456789' } }),
  );
  await expectData(admin.PATCH('/v1/sources/{sourceId}', { params, body: { secret: secrets.twilio } }));
  const { items } = await expectData(lead.GET('/v1/procedures'));
  const [procedure] = items;
  if (procedure === undefined) throw new Error('a procedure is needed');
  const of = { path: { procedureId: procedure.procedureId } };
  const draft = await lead.GET('/v1/procedures/{procedureId}', { params: of });
  const header = { 'If-Match': draft.response.headers.get('etag') ?? '' };
  const body = await readProcedure(
    procedure.title === 'Gas detector alarm' ? 'gas-detector-alarm' : 'smell-of-gas',
  );
  await expectData(lead.PUT('/v1/procedures/{procedureId}', { params: { ...of, header }, body }));
  await expectData(lead.POST('/v1/procedures/{procedureId}/publication', { params: of, body: {} }));
  const { contactId } = (await expectData(agent.GET('/v1/contacts'))).items[0] ?? { contactId: '' };
  await lead.POST('/v1/contacts/{contactId}/caller/erasure', { params: { path: { contactId } } });
};

/** What nobody takes over is published again; what no clock wakes for is settled by the sweep. */
const watched = async (system: InProcessSystem, setting: CallSetting): Promise<void> => {
  system.disabled.add('triage/on-events');
  await reportNew(setting);
  await system.pass(40);
  system.disabled.clear();
  await system.pass(60);
  system.disabled.add('dispatch/on-events');
  const unheard = await reportNew(setting);
  await assess(setting, unheard.incidentId, silent);
  system.disabled.clear();
  await system.pass(40);
  await reportNew(setting);
  system.clocks.clear();
  await system.pass(3600);
  await system.call('monitoring/sweep', {});
  for (const service of ['dispatch', 'monitoring', 'review']) await system.call(`${service}/keeper`, {});
  await system.runDue();
};

/** Ends what is open, or a lead would be told of its empty places every ten minutes for days. */
const resolveAll = async ({ lead, dispatcher }: CallSetting): Promise<void> => {
  const query = { limit: 100 };
  const { items } = await expectData(lead.GET('/v1/incidents', { params: { query } }));
  for (const { incidentId } of items) {
    await dispatcher.POST('/v1/incidents/{incidentId}/resolution', { ...incidentPath(incidentId), body: {} });
  }
};

/** Everything else that changes something, after the main job. */
export const playSideJobs = async (
  system: InProcessSystem,
  setting: CallSetting,
  generic: string,
): Promise<void> => {
  await restOfCall(setting);
  await detector(system, generic);
  await byHand(system, setting);
  await shortOfPeople(system, setting, generic);
  await judgedOtherwise(setting);
  await setUp(system, setting);
  await watched(system, setting);
  await resolveAll(setting);
  await system.pass(8 * 86_400);
  await system.call('review/report', {});
};
