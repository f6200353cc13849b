import {
  inLocalTime,
  secondsBetween,
  type IncidentId,
  type MusterEvent,
  type TeamId,
} from '@muster/contracts';
import { composeMail } from '@muster/runtime/mail';
import type { Cause } from '@muster/store';
import type { NotifierDeps } from '../deps.ts';
import type { Correspondent } from '../domain/correspondent.ts';
import type { Mobilisation } from '../domain/mobilisation.ts';
import { plannedRole } from '../domain/places.ts';
import { whoToTell } from '../domain/policy.ts';
import { leadMail, openActionInWords, type LeadMail } from '../mails/lead-mail.ts';
import { readContacts } from './policies.ts';
import { sendOnce } from './send-once.ts';

/** What is older than this is on the board long since; a mail about it would alarm people about the past. */
const TELL_WITHIN_SECONDS = 3600;
const SENDER = 'Muster';

/** What leads are told, of which incident, and which event brought it. */
export interface News extends Omit<LeadMail, 'isRepeat'> {
  readonly eventId: string;
  readonly incidentId: IncidentId;
  readonly team: TeamId;
}

/** Mails a piece of news about an incident to those who are to be told for its team, or to those given, once to each. */
export const tell = async (
  deps: NotifierDeps,
  { eventId, incidentId, team, ...said }: News,
  cause: Cause,
  given?: readonly Correspondent[],
): Promise<void> => {
  const people = given ?? whoToTell((await readContacts(deps)).policy, team);
  if (people.length === 0) throw new Error('the policy names nobody to tell');
  const sent = await Promise.allSettled(
    people.map(({ name, email }) =>
      sendOnce(deps)(
        {
          parts: ['tell', eventId, email.toLowerCase()],
          about: { incidentId, purpose: 'tell-lead' },
          compose: ({ id, isRepeat }) =>
            composeMail({
              messageId: id,
              from: { name: SENDER, address: deps.mailFrom },
              to: { name, address: email },
              ...leadMail({ ...said, explained: inLocalTime(said.explained, deps.zone), isRepeat }),
            }),
        },
        cause,
      ),
    ),
  );
  const failed = sent.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
};

/** Whether an event is too old for anybody to be told of it. */
export const isOld = ({ metadata }: MusterEvent, { at }: Cause): boolean =>
  secondsBetween(metadata.occurredAt, at) > TELL_WITHIN_SECONDS;

export const factsOf = (state: Mobilisation | undefined) =>
  state && 'facts' in state ? state.facts : undefined;

/** Tells the team's leads that a place cannot be filled, if that still is so. */
export const tellShortfall =
  (deps: NotifierDeps) =>
  async (event: MusterEvent<'ShortfallFound'>, cause: Cause): Promise<void> => {
    const { incidentId, role, missing, reason } = event.data;
    const { state } = await deps.mobilisations.load(incidentId);
    if (state?.status !== 'open' || isOld(event, cause)) return;
    if (!state.places.some((place) => place.role === role && place.state === 'short')) return;
    const title = plannedRole(state, role)?.title ?? role;
    await tell(
      deps,
      {
        eventId: event.metadata.id,
        incidentId,
        team: state.facts.team,
        headline: `Nobody for ${title}: ${missing} missing`,
        explained: reason,
        whatToDo: 'Open the incident, choose somebody by hand with a reason, or ask a partner for help.',
        facts: state.facts,
      },
      cause,
    );
  };

/** Tells the team's leads of what monitoring has escalated. */
export const tellEscalation =
  (deps: NotifierDeps) =>
  async (event: MusterEvent<'IncidentEscalated'>, cause: Cause): Promise<void> => {
    if (isOld(event, cause)) return;
    const { incidentId, team, why, explained, incident, openActions = [] } = event.data;
    const { state } = await deps.mobilisations.load(incidentId);
    await tell(
      deps,
      {
        eventId: event.metadata.id,
        incidentId,
        team,
        headline: why === 'look-first' ? 'Look before anybody is sent' : 'An incident needs a lead',
        explained,
        list: openActions.map((action) => openActionInWords(action, deps.zone)),
        whatToDo: 'Open the incident and decide what happens next.',
        facts: incident ?? factsOf(state),
      },
      cause,
    );
  };
