import { expectData } from '@muster/client';
import { answer, findAssessment } from '@muster/demo/call/assessment';
import { seeIncident } from '@muster/demo/call/closing';
import { findRecommendation } from '@muster/demo/call/dispatch';
import { linkIn, responder } from '@muster/demo/responder';
import type { Assessment, Assignment, BodyOf, Incident, Recommendation } from '@muster/demo/api-replies';
import { until } from '@muster/demo/until';
import {
  createContact,
  incidentPath,
  picksOf,
  reportContact,
  type Report,
  type Reported,
} from '../../support/incident-requests.ts';
import { agent, dispatcher, lead, mails, muster } from './muster.ts';
import { readPerson } from './people.ts';

const setting = {
  agent,
  dispatcher,
  lead,
  twilio: muster.sources.twilio,
  readMail: () => Promise.resolve(undefined),
};

/** Writes a contact down by hand, as an agent does. */
export const newContact = (): Promise<string> =>
  createContact(agent, { sourceId: muster.sources.twilio.sourceId, channel: 'voice' });

export const reportOf = (incidentType: string, zone: string, more: Partial<Report> = {}): Report => ({
  incidentType,
  place: { text: '12 Harbour Street, basement', zone },
  summary: 'Strong smell of gas in the basement.',
  hazards: [],
  ...more,
});

/** Reports an incident from a new contact. */
export const report = async (
  incidentType: string,
  zone: string,
  more: Partial<Report> = {},
): Promise<Reported> => reportContact(agent, await newContact(), reportOf(incidentType, zone, more));

/** Answers the questions of an assessment, one after another. */
export async function assess(
  incidentId: string,
  answers: Readonly<Record<string, string>>,
): Promise<Assessment> {
  let assessment = await findAssessment(setting, incidentId);
  for (const [question, given] of Object.entries(answers)) {
    assessment = await answer(setting, incidentId, question, given);
  }
  return assessment;
}

/** Reports an incident of the sample procedure and assesses it as P2: nobody is dispatched without a dispatcher. */
export async function assessed(
  incidentType: string,
  zone: string,
  more: Partial<Report> = {},
): Promise<Reported> {
  const reported = await report(incidentType, zone, more);
  await assess(reported.incidentId, { 'where-smelt': 'meter' });
  return reported;
}

export const recommendation = (incidentId: string): Promise<Recommendation> =>
  findRecommendation(setting, incidentId);

/** Asks dispatch to reserve somebody; gives the reply as it is. */
export const post = (incidentId: string, picks: BodyOf<'createAssignments'>['picks']) =>
  dispatcher.POST('/v1/incidents/{incidentId}/assignments', { ...incidentPath(incidentId), body: { picks } });

/** Confirms what dispatch recommends. */
export async function confirm(incidentId: string): Promise<Assignment[]> {
  const picks = picksOf(await recommendation(incidentId));
  return (await expectData(post(incidentId, picks))).assignments;
}

export const assignmentsOf = async (incidentId: string): Promise<Assignment[]> =>
  (await expectData(dispatcher.GET('/v1/incidents/{incidentId}/assignments', incidentPath(incidentId))))
    .items;

/** The assignment that was offered in place of another. */
export const offeredInstead = (
  { incidentId, assignmentId }: Pick<Assignment, 'incidentId' | 'assignmentId'>,
  seconds: number,
): Promise<Assignment> =>
  until(
    'the next offer',
    async () => (await assignmentsOf(incidentId)).find(({ insteadOf }) => insteadOf === assignmentId),
    { seconds, everyMs: 200 },
  );

export const readAssignment = ({ assignmentId }: Pick<Assignment, 'assignmentId'>): Promise<Assignment> =>
  expectData(dispatcher.GET('/v1/assignments/{assignmentId}', { params: { path: { assignmentId } } }));

/** The brief of an assignment, read from the bucket that keeps it as it was sent. */
export async function brief(assignment: Assignment) {
  const { email } = await readPerson(assignment.resource);
  return until('the brief', async () => {
    const sent = await mails.to(email?.address ?? '', new Date(assignment.offeredAt));
    return sent.find(({ text }) => text.includes(assignment.reference));
  });
}

/** The person behind an assignment, with the link from their mail in hand. */
export const personWithLink = async (assignment: Assignment) => {
  const link = linkIn((await brief(assignment)).text);
  return { link, ...responder(link) };
};

/** The ids of all that a brief asks to be confirmed. */
export const allOf = ({ responsibilities, actions }: Assignment): string[] =>
  [...responsibilities, ...actions].map(({ id }) => id);

/** Somebody accepts, confirms all of it, comes, and does every action. */
export const doEverything = async (
  person: ReturnType<typeof responder>,
  assignment: Assignment,
): Promise<void> => {
  await person.accept();
  await person.understand(allOf(assignment));
  await person.report('on-scene');
  for (const { id } of assignment.actions) await person.done(id);
};

/** A dispatcher resolves an incident, and a lead closes it as founded. */
export const resolveAndClose = async (incidentId: string): Promise<void> => {
  const path = incidentPath(incidentId);
  await expectData(dispatcher.POST('/v1/incidents/{incidentId}/resolution', { ...path, body: {} }));
  const body = { disposition: 'founded' as const };
  await expectData(lead.POST('/v1/incidents/{incidentId}/closure', { ...path, body }));
};

/** The incident as monitoring shows it, once it shows what is waited for. */
export const seen = (
  incidentId: string,
  what: string,
  shows: (incident: Incident) => boolean,
): Promise<Incident> => seeIncident(setting, incidentId, what, shows);

export const timeline = async (incidentId: string) => {
  const query = { limit: 100 };
  const asked = agent.GET('/v1/incidents/{incidentId}/timeline', { params: { path: { incidentId }, query } });
  return (await expectData(asked)).items;
};

export { incidentPath, setting, type Reported };
