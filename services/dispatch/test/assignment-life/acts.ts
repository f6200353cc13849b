import { events } from '@muster/contracts';
import { derivedId } from '@muster/core/new-id';
import type { Assignment } from '../../src/assignments/domain/assignment.ts';
import { idsToConfirm } from '../../src/assignments/domain/assignment.ts';
import { offerPlace } from '../../src/assignments/offer-place.ts';
import { requestBrief } from '../../src/assignments/request-brief.ts';
import { recordCorrection } from '../../src/mobilisation/correct-facts.ts';
import { endResponse } from '../../src/mobilisation/end-response.ts';
import { recordCallReceipt, recordTextReceipt } from '../../src/notifications/record-carrier-receipt.ts';
import { recordReturnedMail } from '../../src/notifications/record-returned-mail.ts';
import { removePerson } from '../../src/people/remove-person.ts';
import { role, verdict } from '../support/samples.ts';
import { byControlRoom, byKey, byLink, byText, plainText } from './answers.ts';
import type { Handed } from './observed-senders.ts';
import { PEOPLE, type SimulatedResponse } from './simulated-response.ts';

/** What an act may make of the part of the assignment that it is about. */
export type Effect = 'accepts' | 'ends an offer' | 'ends work' | 'ends' | 'ends all' | 'passes on' | 'none';

export interface Act {
  readonly effect: Effect;
  /** Says whether it could be asked at all; not told, it could. `key` is the same when the act is repeated. */
  readonly run: (
    of: SimulatedResponse,
    about: Assignment,
    which: number,
    key: string,
  ) => Promise<boolean | void>;
}

const act = (effect: Effect, run: Act['run']): Act => ({ effect, run });

const nth = <T>(all: readonly T[], which: number): T | undefined => all[which % Math.max(all.length, 1)];
const actionOf = ({ actions }: Assignment) => actions[0]?.id ?? 'none';
const sid = (prefix: string, id: string): string =>
  prefix + Buffer.from(id).toString('hex').slice(-32).padStart(32, '0');

const handedOn = ({ handed }: SimulatedResponse, channel: Handed['channel'], which: number) =>
  nth(
    handed.filter((one) => one.channel === channel && one.result !== 'failed'),
    which,
  );

const text = async (of: SimulatedResponse, which: number, kind: 'moving' | 'delivered' | 'undelivered') => {
  const one = handedOn(of, 'sms', which);
  if (one === undefined) return;
  const why = kind === 'undelivered' ? 'unreachable (30003)' : kind;
  const key = `${one.id}/${kind}`;
  const receipt = { providerId: sid('SM', one.id), address: undefined, kind, why, key };
  await recordTextReceipt(of.deps, one.id, receipt, { id: key, at: of.clock.now() });
};

const call = async (
  of: SimulatedResponse,
  which: number,
  kind: 'answered' | 'unanswered' | 'ended',
  by: 'person' | 'machine' | 'unknown',
) => {
  const one = handedOn(of, 'voice', which);
  if (one === undefined) return;
  const key = `${one.id}/${kind}/${by}`;
  const receipt = { providerId: sid('CA', one.id), address: undefined, kind, by, why: kind, key };
  await recordCallReceipt(of.deps, one.id, receipt, { id: key, at: of.clock.now() });
};

const correct = async (of: SimulatedResponse, which: number, key: string) => {
  const { incidentId, incident } = verdict();
  const metadata = { id: derivedId('evt', key), sequence: 10 + which };
  const corrected = { ...incident, description: `Corrected ${which}.` };
  const [example] = events.IncidentCorrected.examples;
  const data = events.IncidentCorrected.data.parse({ ...example, incidentId, incident: corrected });
  const cause = of.causeOf(key);
  await recordCorrection(
    of.stores,
    { name: 'IncidentCorrected', data, metadata: { ...META, ...metadata } },
    cause,
  );
};

const META = {
  contractVersion: 1,
  occurredAt: verdict().incident.reportedAt,
  aggregate: { kind: 'INCIDENT', id: 'one' },
  correlationId: 'con_1',
  causationId: 'test',
  actor: { kind: 'user', id: 'agent' },
  exercise: false,
} as const;

/** The control room offers one of the people a place, if there is one and they are free. */
export const offerTo = async (of: SimulatedResponse, which: number, key: string): Promise<void> => {
  const who = nth(PEOPLE, which);
  if (who === undefined) return;
  const order = {
    incidentId: of.incidentId,
    role: role.role,
    resourceId: who.resourceId,
    reason: 'Is near.',
  };
  await offerPlace(of.stores, { ...order, chosenBy: 'dispatcher' }, of.causeOf(key));
};

/** Everything that people, the control room and the carrier do in the life of an assignment, by name. */
export const ACTS = {
  'a dispatcher offers a place': act('none', (of, _, which, key) => offerTo(of, which, key)),
  'accept by link': act('accepts', (of, one, _, key) => byLink(of, one, { kind: 'accepted' }, key)),
  'accept by text': act('accepts', (of, one, _, key) => byText(of, one, ['ACK'], key)),
  'accept by key': act('accepts', (of, one, _, key) => byKey(of, one, 'offer', '1', key)),
  'decline by link': act('ends an offer', (of, one, _, key) =>
    byLink(of, one, { kind: 'declined', reason: 'Too far.' }, key),
  ),
  'decline by text': act('ends an offer', (of, one, _, key) => byText(of, one, ['NO', 'too far'], key)),
  'decline by key': act('ends an offer', (of, one, _, key) => byKey(of, one, 'offer', '2', key)),
  'understand by link': act('none', (of, one, _, key) =>
    byLink(of, one, { kind: 'understood', confirmed: idsToConfirm(one) }, key),
  ),
  'understand a part': act('none', (of, one, _, key) =>
    byLink(of, one, { kind: 'understood', confirmed: idsToConfirm(one).slice(1) }, key),
  ),
  'understand by text': act('none', (of, one, _, key) => byText(of, one, ['OK'], key)),
  'understand by key': act('none', (of, one, _, key) => byKey(of, one, 'brief', '1', key)),
  'an action is done': act('none', (of, one, _, key) =>
    byLink(of, one, { kind: 'action', actionId: actionOf(one), result: { kind: 'done' } }, key),
  ),
  'an action is impossible': act('none', (of, one, _, key) => {
    const result = { kind: 'not-possible', reason: 'The valve is stuck.' } as const;
    return byLink(of, one, { kind: 'action', actionId: actionOf(one), result }, key);
  }),
  'en route': act('none', (of, one, _, key) => byText(of, one, ['GOING'], key)),
  'on scene': act('none', (of, one, _, key) => byLink(of, one, { kind: 'on-scene' }, key)),
  clear: act('ends work', (of, one, _, key) => byLink(of, one, { kind: 'clear' }, key)),
  'the offer runs out': act('ends an offer', (of, { assignmentId }) => of.missDeadline(assignmentId)),
  'the control room releases': act('ends', (of, { assignmentId }, _, key) =>
    byControlRoom(of, assignmentId, { kind: 'released', reason: 'Needed elsewhere.' }, key),
  ),
  'the incident is resolved': act('ends all', async (of, _, which, key) => {
    if (which % 4 === 0) await endResponse(of.stores, of.incidentId, 'resolved', of.causeOf(key));
    return which % 4 === 0;
  }),
  'the brief is asked for again': act('none', async (of, { assignmentId }, _, key) => {
    await requestBrief(of.stores, assignmentId, of.causeOf(key));
  }),
  'the incident is corrected': act('none', (of, _, which, key) => correct(of, which, key)),
  'a text moves': act('none', (of, _, which) => text(of, which, 'moving')),
  'a text is delivered': act('none', (of, _, which) => text(of, which, 'delivered')),
  'a text is not delivered': act('none', (of, _, which) => text(of, which, 'undelivered')),
  'a person takes a call': act('none', (of, _, which) => call(of, which, 'answered', 'person')),
  'a machine takes a call': act('none', (of, _, which) => call(of, which, 'answered', 'machine')),
  'nobody takes a call': act('none', (of, _, which) => call(of, which, 'unanswered', 'unknown')),
  'a mail comes back': act('none', async (of, _, which, key) => {
    const one = handedOn(of, 'email', which);
    if (one === undefined) return;
    const receipt = {
      messageId: one.id,
      address: 'maya@example.com',
      kind: 'hard-bounce',
      why: 'NoEmail',
    } as const;
    await recordReturnedMail(of.deps, { ...receipt, key }, of.causeOf(`bounce/${one.id}`));
  }),
  STOP: act('none', (of, _, which, key) => plainText(of, which, 'STOP', key)),
  START: act('none', (of, _, which, key) => plainText(of, which, 'START', key)),
  'a person is removed': act('none', async (of, _, which, key) => {
    const { resourceId } = PEOPLE[which % PEOPLE.length] ?? { resourceId: undefined };
    if (resourceId && which % 3 === 0) await removePerson(of.stores, resourceId, of.causeOf(key));
  }),
  'an event is taken': act('passes on', (of, _, which) => of.deliver(which)),
  'an event is taken and comes again': act('passes on', (of, _, which) => of.deliver(which, { keep: true })),
  'half a minute passes': act('none', async (of) => of.clock.pass(30)),
} as const satisfies Readonly<Record<string, Act>>;

export type ActName = keyof typeof ACTS;
