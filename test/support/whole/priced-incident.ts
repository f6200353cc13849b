import { expectData } from '@muster/client';
import { answer } from '@muster/demo/call/assessment';
import { findContact, newCall, startCall } from '@muster/demo/call/contact';
import { dispatch, findBrief, type Asked } from '@muster/demo/call/dispatch';
import { report, type CallSetting } from '@muster/demo/call/setting';
import { responder } from '@muster/demo/responder';
import { sampleAction, sampleProcedureFor, sampleRole } from '@muster/procedures/sample';
import { publishProcedure } from '../publish-procedure.ts';
import type { InProcessSystem } from './in-process-system.ts';

const silent = () => undefined;
const incidentType = 'priced-incident';

const roles = [
  sampleRole({ acceptWithinSeconds: 20, actions: [sampleAction('look-around', { mandatory: false })] }),
  sampleRole({
    role: 'second-engineer',
    title: 'Second engineer',
    leads: false,
    acceptWithinSeconds: 20,
    actions: [sampleAction('look-around', { mandatory: false })],
  }),
];

/** Publishes the procedure of the incidents whose price is counted: two people are needed. */
export const publishPricedProcedure = ({ lead }: CallSetting): Promise<void> =>
  publishProcedure(lead, sampleProcedureFor(incidentType, { roles }));

const understands = ({ link, assignment: { responsibilities, actions } }: Asked) =>
  responder(link).understand([...responsibilities, ...actions].map(({ id }) => id));

/**
 * The incident that design prices: a webhook, eight calls of the API, three briefs. One of the two people stays silent
 * and somebody else is asked, unless `everybodyAnswers`. People take some seconds for each step.
 */
export const playPricedIncident = async (
  system: InProcessSystem,
  setting: CallSetting,
  { everybodyAnswers = false }: { readonly everybodyAnswers?: boolean } = {},
): Promise<string> => {
  const { agent, dispatcher, lead } = setting;
  const since = new Date(system.now);
  const call = newCall();
  await startCall(setting, call);
  const contactId = await findContact(setting, call);
  const toContact = { params: { path: { contactId } } };
  await system.pass(5);
  const { incidentId } = await expectData(
    agent.POST('/v1/contacts/{contactId}/incident', { ...toContact, body: { ...report, incidentType } }),
  );
  const path = { params: { path: { incidentId } } };
  await system.pass(5);
  await answer(setting, incidentId, 'where-smelt', 'meter');
  await system.pass(5);
  const assignments = await dispatch(setting, incidentId, silent);
  const asked = await Promise.all(assignments.map((one) => findBrief(setting, one, since)));
  const [first, second] = asked;
  if (!first || !second) throw new Error('two people are asked');
  await system.pass(5);
  await responder(first.link).accept();
  await system.pass(5);
  await understands(first);
  await system.pass(everybodyAnswers ? 5 : 25);
  const { items } = await expectData(dispatcher.GET('/v1/incidents/{incidentId}/assignments', path));
  const instead = items.find(({ insteadOf }) => insteadOf === second.assignment.assignmentId);
  const last = everybodyAnswers ? second : instead && (await findBrief(setting, instead, since));
  if (!last) throw new Error('nobody was asked instead');
  await responder(last.link).accept();
  await system.pass(5);
  await expectData(dispatcher.POST('/v1/incidents/{incidentId}/resolution', { ...path, body: {} }));
  await system.pass(5);
  const body = { disposition: 'founded' } as const;
  await expectData(lead.POST('/v1/incidents/{incidentId}/closure', { ...path, body }));
  return incidentId;
};
