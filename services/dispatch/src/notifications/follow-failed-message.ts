import { failureInWords, type MusterEvent, type NotificationChannel } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { loadAssignmentContext } from '../assignments/change-assignment.ts';
import { isEnded, type Assignment } from '../assignments/domain/assignment.ts';
import { passOnOffer } from '../mobilisation/pass-on-offer.ts';
import type { SearchStores } from '../mobilisation/store.ts';
import { whoToTell } from '../policies/domain/contacts.ts';
import { readContacts } from '../policies/read-policies.ts';
import { causeOfPart } from '../response/domain/causes.ts';
import { isFirstBrief, tellOnNextChannel } from './next-channel.ts';
import type { NotifierDeps } from './notifier-deps.ts';
import { isOld } from './open-response.ts';
import { factsOf, mailLeads } from './tell-leads.ts';

type Failed = MusterEvent<'NotificationFailed'>;

const ARRIVED = 'It did arrive, but was called unwanted there, so that no more mail is sent to that address';
const CORRECT = 'Then have the address corrected, or confirmed as it stands.';

const BY: Readonly<Record<NotificationChannel, string>> = {
  email: 'by e-mail',
  sms: 'by text message',
  voice: 'by telephone',
  webhook: 'by another system',
};

const whatToDo = (assignment: Assignment): string => {
  const { name } = assignment.resource;
  return isEnded(assignment)
    ? `Nothing for this incident: the place is offered to others. Have the address of ${name} corrected.`
    : `Ring ${name} now, say what is asked or new, and record the answer on the incident. ${CORRECT}`;
};

/** Tells the leads at once whom they have to ring, unless the assignment was over before its brief or note failed. */
const tellFailedToPerson = async (deps: NotifierDeps, event: Failed, cause: Cause): Promise<void> => {
  const { incidentId, assignmentId, purpose, channel, reason, returned, failedAt } = event.data;
  const context = assignmentId && (await loadAssignmentContext(deps, assignmentId));
  if (!context) throw new Error('no such assignment as the failed brief names');
  const { assignment, mobilisation } = context;
  if (isEnded(assignment) && assignment.endedAt < failedAt) return;
  const facts = factsOf(mobilisation);
  const { name } = assignment.resource;
  await mailLeads(
    deps,
    {
      eventId: event.metadata.id,
      incidentId,
      team: facts?.team ?? '',
      headline: `${name} could not be told ${BY[channel]}`,
      explained:
        `${purpose === 'note' ? 'A note' : 'The brief'} to ${name} as ${assignment.roleTitle} failed: ${failureInWords(reason, channel)}. ${returned === 'complaint' ? `${ARRIVED}.` : ''}`.trim(),
      whatToDo: whatToDo(assignment),
      facts,
    },
    cause,
  );
};

/** Tells the other leads that one was not told. Those whose address fails are left out, or their bounces would go round for ever. */
const tellFailedLead = async (deps: NotifierDeps, event: Failed, cause: Cause): Promise<void> => {
  const { incidentId, channel, reason, returned } = event.data;
  if (returned === undefined) return;
  const { state } = await deps.mobilisations.load(incidentId);
  const facts = factsOf(state);
  const { policy } = await readContacts(deps);
  const reachable = whoToTell(policy, facts?.team ?? '').filter(({ failing }) => failing === undefined);
  await mailLeads(
    deps,
    {
      eventId: event.metadata.id,
      incidentId,
      team: facts?.team ?? '',
      headline: 'A lead could not be told by e-mail',
      explained: `A message to a lead about this incident failed: ${failureInWords(reason, channel)}; their address is marked in the contacts policy.`,
      whatToDo: `Open the incident and decide what happens next. ${CORRECT}`,
      facts,
    },
    cause,
    reachable,
  );
};

/**
 * Follows a message that could not be delivered. A brief goes out on the next channel that the person has. Where none is left, the
 * next person is asked instead of who was not told, and the leads are told whom to ring; of a lead's message the other leads are
 * told. A fault of the one does not keep the other back.
 */
export const followFailedMessage = async (
  deps: NotifierDeps & SearchStores,
  event: Failed,
  cause: Cause,
): Promise<void> => {
  const isTold = event.data.returned !== 'complaint' && (await tellOnNextChannel(deps, event, cause));
  if (isTold && isFirstBrief(event)) return;
  const passed = await Promise.allSettled([
    isTold ? undefined : passOnOffer(deps, event, causeOfPart(cause, 'pass-on')),
  ]);
  if (!isOld(event, cause)) {
    const tellLeads = event.data.purpose === 'tell-lead' ? tellFailedLead : tellFailedToPerson;
    await tellLeads(deps, event, cause);
  }
  for (const one of passed) if (one.status === 'rejected') throw one.reason;
};
