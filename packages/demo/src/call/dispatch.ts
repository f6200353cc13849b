import { expectData } from '@muster/client';
import { linkIn, open } from '../responder.ts';
import type { Assignment, Recommendation } from '../api-replies.ts';
import { until } from '../until.ts';
import type { CallSetting, Mail, Tell } from './setting.ts';

/** A person who was asked to come, with the mail that asked them. */
export interface Asked {
  readonly assignment: Assignment;
  readonly mail: Mail;
  readonly link: string;
}

/** The recommendation that dispatch made as the verdict arrived. */
export const findRecommendation = (
  { dispatcher, signal }: Pick<CallSetting, 'dispatcher' | 'signal'>,
  incidentId: string,
): Promise<Recommendation> =>
  until(
    'the recommendation',
    async () => {
      const path = { params: { path: { incidentId } } };
      return (await dispatcher.GET('/v1/incidents/{incidentId}/recommendation', path)).data;
    },
    { signal },
  );

const tellRole = (role: Recommendation['roles'][number], tell: Tell): void => {
  tell(`${role.title}, ${role.needed} needed`);
  for (const { resource, reason } of role.picks) tell(`  + ${resource.name}: ${reason}`);
  for (const { resource, reason, note } of role.passedOver) {
    tell(`  - ${resource.name}: ${note === undefined ? '' : `${note} `}${reason}`);
  }
  for (const { code, people } of role.morePassedOver ?? []) tell(`  - ${people} more: ${code}`);
  const { shortfall } = role;
  tell(shortfall ? `  ${shortfall.missing} missing: ${shortfall.reason}` : '  no shortfall');
};

/** Step 4: dispatch recommends people with a reason for everybody; the dispatcher confirms. */
export async function dispatch(setting: CallSetting, incidentId: string, tell: Tell): Promise<Assignment[]> {
  const { roles } = await findRecommendation(setting, incidentId);
  for (const role of roles) tellRole(role, tell);
  const picks = roles.flatMap(({ role, picks: picked }) =>
    picked.map(({ resource }) => ({ role, resourceId: resource.resourceId })),
  );
  const path = { params: { path: { incidentId } } };
  const { assignments } = await expectData(
    setting.dispatcher.POST('/v1/incidents/{incidentId}/assignments', { ...path, body: { picks } }),
  );
  tell(`the dispatcher confirms: ${assignments.map(({ resource }) => resource.name).join(' and ')} reserved`);
  return assignments;
}

/** The brief that a person got by mail after a moment. */
export async function findBrief(setting: CallSetting, assignment: Assignment, since: Date): Promise<Asked> {
  const path = { params: { path: { resourceId: assignment.resource.resourceId } } };
  const { email } = await expectData(setting.dispatcher.GET('/v1/resources/{resourceId}', path));
  if (email === undefined) throw new Error(`${assignment.resource.name} has no address`);
  const mail = await until(
    `the brief to ${assignment.resource.name}`,
    async () => {
      const newest = await setting.readMail(email.address, since);
      return newest?.text.includes(assignment.reference) === true ? newest : undefined;
    },
    { signal: setting.signal },
  );
  return { assignment, mail, link: linkIn(mail.text) };
}

const asWritten = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Step 5: each person has a brief in their mail. One is shown as it reads. */
export async function readBriefs(
  setting: CallSetting,
  assignments: readonly Assignment[],
  since: Date,
  tell: Tell,
) {
  const asked: Asked[] = [];
  for (const assignment of assignments) asked.push(await findBrief(setting, assignment, since));
  for (const { mail } of asked) tell(`to ${mail.to}: ${mail.subject}`);
  for (const line of asWritten(asked[0]?.mail.text ?? '')) tell(`  | ${line}`);
  return asked;
}

/** Step 6: nobody answers, nobody presses anything; the accept limit passes and the next person is asked. */
export async function awaitNext(setting: CallSetting, silent: Asked, tell: Tell): Promise<Asked> {
  const { incidentId, assignmentId, resource, acceptBy, offeredAt } = silent.assignment;
  const since = new Date();
  const limit = Math.round((Date.parse(acceptBy) - Date.parse(offeredAt)) / 1000);
  tell(`${resource.name} does not answer; the limit is ${limit} s`);
  const path = { params: { path: { incidentId } } };
  const next = await until(
    'the offer to the next person',
    async () => {
      const { items } = await expectData(
        setting.dispatcher.GET('/v1/incidents/{incidentId}/assignments', path),
      );
      return items.find(({ insteadOf }) => insteadOf === assignmentId);
    },
    { seconds: limit + 90, everyMs: 500, signal: setting.signal },
  );
  const late = (Date.parse(next.offeredAt) - Date.parse(acceptBy)) / 1000;
  tell(`${next.resource.name} is asked instead, ${late.toFixed(1)} s after the limit: ${next.reason}`);
  const asked = await findBrief(setting, next, since);
  const old = await open(silent.link);
  tell(`the link of ${resource.name} now says: “${old.heading}” (${old.status})`);
  return asked;
}
