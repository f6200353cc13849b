import {
  ContactReceived,
  ContactUpdated,
  type ContactChannel,
  type ContactProgress,
} from '@muster/contracts';
import {
  type ContactId,
  type Instant,
  type NewEvent,
  decided,
  unchanged,
  type ChildRow,
  type Decision,
} from '@muster/core';
import type { CallerInfo } from '../../providers/domain/message.ts';
import { madeVisible, senderKindOf, senderRow, wordsRow } from './caller-details.ts';
import type { Contact, Leg, SenderKnown } from './contact.ts';
import type { CallStatus } from '../../providers/domain/call-status.ts';
import type { Script } from '../../providers/domain/script.ts';
import type { Source } from '../../sources/domain/source.ts';

/** One request about a contact: the first one opens it, whichever it is. */
export interface ContactRequest {
  readonly contactId: ContactId;
  readonly source: Pick<Source, 'sourceId' | 'team' | 'queue'>;
  readonly channel: ContactChannel;
  readonly proof: Contact['proof'];
  readonly at: Instant;
  readonly occurredAt?: Instant | undefined;
  readonly alarm?: Contact['alarm'];
  readonly isExercise?: boolean;
  /** Names the request among those of its contact: `voice`, `gather-menu`. */
  readonly step: string;
  readonly status: CallStatus;
  readonly durationSeconds?: number | undefined;
  readonly pressed?: string | undefined;
  /** A call that was dialled from this one, and how far it has come. */
  readonly leg?: Leg | undefined;
  /** What the caller hears, kept so that a repeated step is answered the same. */
  readonly script?: Script | undefined;
  readonly caller: CallerInfo;
  /** Epoch seconds until which the caller's details are kept. */
  readonly keepUntil: number;
}

const opened = ({
  contactId,
  source,
  channel,
  proof,
  at,
  occurredAt,
  alarm,
  isExercise,
}: ContactRequest): Contact => ({
  contactId,
  sourceId: source.sourceId,
  team: source.team,
  queue: source.queue,
  channel,
  proof,
  receivedAt: at,
  ...(occurredAt && { occurredAt }),
  ...(alarm && { alarm }),
  ...(isExercise && { exercise: true }),
  progress: 'ringing',
  class: 'unclassified',
  sender: 'unknown',
  answered: {},
});

const senderKnown = ({ sender, name }: CallerInfo): SenderKnown => {
  if (name) return 'given';
  if (sender === undefined) return 'unknown';
  return senderKindOf(sender) === 'withheld' ? 'withheld' : 'given';
};

/** A menu choice is stored with the contact; any other keys might be somebody's number. */
const choice = (pressed: string | undefined) =>
  pressed !== undefined && /^[0-9*#]$/.test(pressed) ? pressed : undefined;

const ORDER: readonly ContactProgress[] = ['ringing', 'in-progress', 'completed'];

const furthest = (a: ContactProgress, b: ContactProgress): ContactProgress =>
  ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;

const LEGS_KEPT = 20;

const legsWith = (legs: readonly Leg[] = [], leg: Leg): Leg[] => {
  const before = legs.find(({ callId }) => callId === leg.callId);
  if (before?.progress === 'completed') return [...legs];
  const after = { ...leg, progress: furthest(before?.progress ?? 'ringing', leg.progress) };
  return before ? legs.map((one) => (one === before ? after : one)) : [...legs, after].slice(-LEGS_KEPT);
};

const applied = (contact: Contact, request: ContactRequest): Contact => {
  const { status, step, script, leg } = request;
  const ending = contact.progress === 'completed' ? contact.ending : status.ending;
  const durationSeconds = contact.durationSeconds ?? request.durationSeconds;
  const pressed = contact.pressed ?? choice(request.pressed);
  return {
    ...contact,
    progress: furthest(contact.progress, status.progress),
    ...(ending && { ending }),
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(pressed !== undefined && { pressed }),
    ...(leg && { legs: legsWith(contact.legs, leg) }),
    sender: contact.sender === 'unknown' ? senderKnown(request.caller) : contact.sender,
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

const detailRows = (
  before: Contact,
  after: Contact,
  { caller, step, at, keepUntil }: ContactRequest,
): ChildRow[] => {
  if (after.callerErased) return [];
  const introduced = before.sender === 'unknown' && after.sender !== 'unknown';
  return [
    ...(introduced ? [senderRow(caller, keepUntil)] : []),
    ...(caller.said ? [wordsRow(step, caller.said, at, keepUntil)] : []),
  ];
};

/** Opens the contact or brings it forward, in whatever order its requests come: nothing moves back, first answers stay. */
export const upsertContact = (contact: Contact | undefined, given: ContactRequest): Decision<Contact> => {
  const request = { ...given, caller: madeVisible(given.caller) };
  const before = contact ?? opened(request);
  const after = applied(before, request);
  const privateRows = detailRows(before, after, request);
  const movesOn = after.progress !== before.progress || after.durationSeconds !== before.durationSeconds;
  const differs = JSON.stringify(after) !== JSON.stringify(before);
  if (contact && !differs && privateRows.length === 0) return unchanged(contact);
  const events = [...(contact ? [] : [received(after)]), ...(movesOn ? [contactUpdated(after)] : [])];
  return decided(after, events, { privateRows });
};
