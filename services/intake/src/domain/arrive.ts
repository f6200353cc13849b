import { ContactReceived, ContactUpdated, type ContactChannel } from '@muster/contracts';
import {
  type ContactId,
  type Instant,
  type NewEvent,
  decided,
  unchanged,
  type Beside,
  type Decision,
} from '@muster/core';
import { legible, senderKindOf, whoRow, wordsRow, type CallerTold } from './caller.ts';
import type { Contact, Leg, SenderKnown } from './contact.ts';
import { furthest, type Stand } from './progress.ts';
import type { Script } from './script.ts';
import type { Source } from './source.ts';

/** One request about a contact: the first one opens it, whichever it is. */
export interface Arrival {
  readonly contactId: ContactId;
  readonly source: Pick<Source, 'sourceId' | 'team' | 'queue'>;
  readonly channel: ContactChannel;
  readonly proof: Contact['proof'];
  readonly at: Instant;
  readonly occurredAt?: Instant | undefined;
  readonly alarm?: Contact['alarm'];
  /** Names the request among those of its contact: `voice`, `gather-menu`. */
  readonly step: string;
  readonly stand: Stand;
  readonly durationSeconds?: number | undefined;
  readonly pressed?: string | undefined;
  /** A call that was dialled from this one, and where it stands. */
  readonly leg?: Leg;
  /** What the caller hears, kept so that a repetition hears the same. */
  readonly script?: Script;
  readonly caller: CallerTold;
  /** Epoch seconds until which the caller's details are kept. */
  readonly keepUntil: number;
}

const opened = ({ contactId, source, channel, proof, at, occurredAt, alarm }: Arrival): Contact => ({
  contactId,
  sourceId: source.sourceId,
  team: source.team,
  queue: source.queue,
  channel,
  proof,
  receivedAt: at,
  ...(occurredAt && { occurredAt }),
  ...(alarm && { alarm }),
  progress: 'ringing',
  class: 'unclassified',
  sender: 'unknown',
  answered: {},
});

const known = ({ sender, name }: CallerTold): SenderKnown => {
  if (name) return 'given';
  if (sender === undefined) return 'unknown';
  return senderKindOf(sender) === 'withheld' ? 'withheld' : 'given';
};

/** A menu choice is kept with the contact; anything else that was keyed in might be somebody's number. */
const choice = (pressed: string | undefined) =>
  pressed !== undefined && /^[0-9*#]$/.test(pressed) ? pressed : undefined;

const LEGS_KEPT = 20;

const legsWith = (legs: readonly Leg[] = [], leg: Leg): Leg[] => {
  const before = legs.find(({ callId }) => callId === leg.callId);
  if (before?.progress === 'completed') return [...legs];
  const after = { ...leg, progress: furthest(before?.progress ?? 'ringing', leg.progress) };
  return before ? legs.map((one) => (one === before ? after : one)) : [...legs, after].slice(-LEGS_KEPT);
};

const moved = (contact: Contact, arrival: Arrival): Contact => {
  const { stand, step, script, leg } = arrival;
  const ending = contact.progress === 'completed' ? contact.ending : stand.ending;
  const durationSeconds = contact.durationSeconds ?? arrival.durationSeconds;
  const pressed = contact.pressed ?? choice(arrival.pressed);
  return {
    ...contact,
    progress: furthest(contact.progress, stand.progress),
    ...(ending && { ending }),
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(pressed !== undefined && { pressed }),
    ...(leg && { legs: legsWith(contact.legs, leg) }),
    sender: contact.sender === 'unknown' ? known(arrival.caller) : contact.sender,
    answered: script ? { ...contact.answered, [step]: contact.answered[step] ?? script } : contact.answered,
  };
};

export const contactUpdated = (contact: Contact): NewEvent =>
  ContactUpdated.with({
    contactId: contact.contactId,
    progress: contact.progress,
    class: contact.class,
    ...(contact.durationSeconds !== undefined && { durationSeconds: contact.durationSeconds }),
    ...(contact.incident && { incidentId: contact.incident.incidentId }),
  });

const received = ({ contactId, sourceId, team, channel, receivedAt }: Contact): NewEvent =>
  ContactReceived.with({ contactId, sourceId, team, channel, receivedAt });

const kept = (before: Contact, after: Contact, { caller, step, at, keepUntil }: Arrival): Beside[] => {
  if (after.callerErased) return [];
  const introduced = before.sender === 'unknown' && after.sender !== 'unknown';
  return [
    ...(introduced ? [whoRow(caller, keepUntil)] : []),
    ...(caller.said ? [wordsRow(step, caller.said, at, keepUntil)] : []),
  ];
};

/** Takes a request about a contact, in whatever order they come: nothing moves back, first answers and endings stay. */
export const arrive = (contact: Contact | undefined, told: Arrival): Decision<Contact> => {
  const arrival = { ...told, caller: legible(told.caller) };
  const before = contact ?? opened(arrival);
  const after = moved(before, arrival);
  const apart = kept(before, after, arrival);
  const tells = after.progress !== before.progress || after.durationSeconds !== before.durationSeconds;
  const says = JSON.stringify(after) !== JSON.stringify(before);
  if (contact && !says && apart.length === 0) return unchanged(contact);
  const events = [...(contact ? [] : [received(after)]), ...(tells ? [contactUpdated(after)] : [])];
  return decided(after, events, { apart });
};
