import type { DataOf, MusterEvent } from '@muster/contracts';
import { inLocalTime, type IncidentId, type TeamId, type Cause } from '@muster/core';
import { type Correspondent, whoToTell } from '../policies/domain/contacts.ts';
import { readContacts } from '../policies/read-policies.ts';
import type { Mobilisation } from '../response/domain/mobilisation.ts';
import { leadMail, openActionInWords, type LeadMail } from './mails/lead-mail.ts';
import type { NotifierDeps } from './notifier-deps.ts';
import {
  isOld,
  isShortOf,
  openResponse,
  titleOf,
  type IncidentEvent,
  type OpenResponse,
} from './open-response.ts';
import { byEmail } from './outgoing-channel.ts';
import { sendOnce } from './send-once.ts';

const SENDER = 'Muster';

/** What leads are told, of which incident, and which event brought it. */
export interface LeadMessage extends Omit<LeadMail, 'isRepeat'> {
  readonly eventId: string;
  readonly incidentId: IncidentId;
  readonly team: TeamId;
}

/** Mails a piece of news about an incident to those who are to be told for its team, or to those given, once to each. */
export const mailLeads = async (
  deps: NotifierDeps,
  { eventId, incidentId, team, ...message }: LeadMessage,
  cause: Cause,
  given?: readonly Correspondent[],
): Promise<void> => {
  const people = given ?? whoToTell((await readContacts(deps)).policy, team);
  if (people.length === 0) throw new Error('the policy names nobody to tell');
  const sent = await Promise.allSettled(
    people.map(({ name, email }) =>
      sendOnce(
        deps,
        {
          parts: ['tell', eventId, email.toLowerCase()],
          about: { incidentId, purpose: 'tell-lead' },
          channel: byEmail(deps.email),
          compose: async ({ id, isRepeat }) => ({
            messageId: id,
            from: { name: SENDER, address: deps.mailFrom },
            to: { name, address: email },
            ...leadMail({ ...message, explained: inLocalTime(message.explained, deps.zone), isRepeat }),
          }),
        },
        cause,
      ),
    ),
  );
  const failed = sent.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
};

export const factsOf = (state: Mobilisation | undefined) =>
  state && 'facts' in state ? state.facts : undefined;

type News = Pick<LeadMessage, 'headline' | 'explained' | 'whatToDo'>;

/** Tells the leads of a response's team what is to be said of it, if anything still is; of one that is over, nothing. */
export const tellOfOpenResponse = async (
  deps: NotifierDeps,
  event: IncidentEvent,
  cause: Cause,
  newsOf: (response: OpenResponse) => News | undefined,
): Promise<void> => {
  const response = await openResponse(deps, event, cause);
  const news = response && newsOf(response);
  if (!news) return;
  const { incidentId, facts } = response;
  const { team } = facts;
  await mailLeads(deps, { eventId: event.metadata.id, incidentId, team, ...news, facts }, cause);
};

/** Tells the team's leads that a place cannot be filled, if that still is so. */
export const tellShortfall = (
  deps: NotifierDeps,
  event: MusterEvent<'ShortfallFound'>,
  cause: Cause,
): Promise<void> =>
  tellOfOpenResponse(deps, event, cause, (response) => {
    const { role, missing, reason } = event.data;
    if (!isShortOf(response, role)) return undefined;
    return {
      headline: `Nobody for ${titleOf(response, role)}: ${missing} missing`,
      explained: reason,
      whatToDo: 'Open the incident, choose somebody by hand with a reason, or ask a partner for help.',
    };
  });

type Why = DataOf<'IncidentEscalated'>['why'];

const HEADLINES: Readonly<Record<Why, string>> = {
  'deadline-missed': 'A deadline was missed',
  'gate-overridden': 'Closed although something was still open',
  'events-missing': 'Do not rely on the board alone: updates are missing',
  'place-unfilled': 'Still nobody for a place',
  'look-first': 'Look before anybody is sent',
};

const WHAT_TO_DO: Readonly<Partial<Record<Why, string>>> = {
  'gate-overridden':
    'See whether the reason holds. What was done all the same can still be recorded, as a correction.',
  'events-missing': 'Ring whoever is under way to learn how things stand, and tell whoever runs Muster.',
};

/** Tells the team's leads of what monitoring has escalated. */
export const tellEscalation = async (
  deps: NotifierDeps,
  event: MusterEvent<'IncidentEscalated'>,
  cause: Cause,
): Promise<void> => {
  if (isOld(event, cause)) return;
  const { incidentId, team, why, explained, incident, openActions = [] } = event.data;
  const facts = incident ?? factsOf((await deps.mobilisations.load(incidentId)).state);
  await mailLeads(
    deps,
    {
      eventId: event.metadata.id,
      incidentId,
      team,
      headline: HEADLINES[why],
      explained,
      list: openActions.map((action) => openActionInWords(action, deps.zone)),
      whatToDo: WHAT_TO_DO[why] ?? 'Open the incident and decide what happens next.',
      facts,
    },
    cause,
  );
};
