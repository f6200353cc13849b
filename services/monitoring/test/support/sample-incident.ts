import { IncidentFacts, type DataOf, type PathStep } from '@muster/contracts';
import {
  AssignmentId,
  DeadlineId,
  DeviationId,
  EventId,
  IncidentId,
  instantOf,
  plusSeconds,
  type Instant,
} from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { DecisionContext } from '../../src/record/domain/decision-context.ts';
import { IncidentEvent, type IncidentEventName } from '../../src/record/domain/incident-event.ts';
import { actions, procedure, procedureRef, responsibilities } from './sample-procedure.ts';

export const zero = instantOf(Date.UTC(2026, 0, 5, 9, 15));
/** So many seconds into the sample incident. */
export const s = (seconds: number): Instant => plusSeconds(zero, seconds);

export const incidentId = IncidentId.parse(derivedId('inc', 'sample'));
const contactId = derivedId('con', 'sample');
export const assignment = (n: number) => AssignmentId.parse(derivedId('asg', 'sample', String(n)));
const person = (n: number) => ({ resourceId: derivedId('res', String(n)), name: `Person ${n}` });

const by = { kind: 'user', id: 'agent' } as const;

const ids = {
  deadline: (...parts: readonly [string, ...string[]]) => DeadlineId.parse(derivedId('ddl', ...parts)),
  deviation: (...parts: readonly [string, ...string[]]) => DeviationId.parse(derivedId('dev', ...parts)),
};

/** The context of a decision at a moment of the sample incident. */
export const at = (now: Instant, more: Partial<DecisionContext> = {}): DecisionContext => ({
  now,
  graceSeconds: 2,
  ids,
  procedure,
  ...more,
});

type Source = { kind: string; id: string };
const sources = {
  incident: { kind: 'INCIDENT', id: incidentId },
  assessment: { kind: 'ASSESSMENT', id: incidentId },
  mobilisation: { kind: 'MOBILISATION', id: incidentId },
};
export const assigned = (n: number): Source => ({ kind: 'ASSIGNMENT', id: assignment(n) });

/** An event of the sample incident as the bus delivers it. */
export const event = <N extends IncidentEventName>(
  name: N,
  source: Source,
  sequence: number,
  occurredAt: Instant,
  data: Omit<DataOf<N>, 'incidentId'>,
): IncidentEvent =>
  IncidentEvent.parse({
    name,
    data: { incidentId, ...data },
    metadata: {
      id: EventId.parse(derivedId('evt', source.kind, source.id, String(sequence))),
      contractVersion: 1,
      occurredAt,
      aggregate: source,
      sequence,
      correlationId: contactId,
      causationId: 'cause',
      actor: by,
      exercise: false,
    },
  });

const incident = IncidentFacts.parse({
  reference: '7Q4KX2M',
  incidentType: 'smell-of-gas',
  team: 'north',
  place: { text: '12 Harbour Street', zone: 'harbour' },
  summary: 'Smell of gas.',
  hazards: [],
  reportedAt: s(10),
});

export const reported = (): IncidentEvent =>
  event('IncidentReported', sources.incident, 1, s(10), {
    contactId,
    sourceId: derivedId('src', 'sample'),
    channel: 'voice',
    contactReceivedAt: s(0),
    incident,
  });

export const started = (): IncidentEvent =>
  event('AssessmentStarted', sources.assessment, 1, s(11), {
    incidentType: 'smell-of-gas',
    procedure: procedureRef,
    startedAt: s(11),
    verdictDueAt: s(130),
  });

export const honestPath: PathStep[] = [
  { kind: 'answered', question: 'where-smelt', answer: 'meter', by, at: s(30) },
];
export const skippedPath: [PathStep] = [
  { kind: 'skipped', question: 'where-smelt', reason: 'Line broke up.', by, at: s(30) },
];

export const assessed = (path = honestPath): IncidentEvent => {
  const plan = procedure.plans['engineer'];
  if (!plan) throw new Error('the sample procedure has a plan');
  return event('IncidentAssessed', sources.assessment, 2, s(40), {
    incident,
    validity: 'genuine',
    priority: 'P1',
    outcome: 'escape',
    reasons: ['Gas is escaping.'],
    method: 'guided-procedure',
    procedure: procedureRef,
    path,
    plan,
    assessedAt: s(40),
  });
};

export const rejected = (): IncidentEvent =>
  event('IncidentRejected', sources.assessment, 2, s(40), {
    validity: 'out-of-scope',
    outcome: 'other-utility',
    reasons: ['Drains.'],
    method: 'guided-procedure',
    procedure: procedureRef,
    path: [],
    rejectedAt: s(40),
  });

export const mobilised = (needed = [{ role: 'first-engineer', count: 1 }]): IncidentEvent =>
  event('MobilisationOpened', sources.mobilisation, 1, s(41), {
    priority: 'P1',
    needed,
    autoDispatch: false,
    openedAt: s(41),
  });

const about = (n: number) => ({ assignmentId: assignment(n), resource: person(n) });
const self = { howKnown: 'self-report' } as const;

export const offered = (n: number, time: number, insteadOf?: number, place = 0): IncidentEvent =>
  event('AssignmentOffered', assigned(n), 1, s(time), {
    ...about(n),
    role: 'first-engineer',
    roleTitle: 'First engineer',
    leads: true,
    place,
    responsibilities,
    actions: [...actions],
    offeredAt: s(time),
    acceptBy: s(time + 20),
    understandWithinSeconds: 60,
    arriveWithinSeconds: 300,
    chosenBy: 'dispatcher',
    reason: 'Has skill gas.',
    ...(insteadOf !== undefined && { insteadOf: assignment(insteadOf) }),
  });

export const accepted = (n: number, time: number): IncidentEvent =>
  event('AssignmentAccepted', assigned(n), 2, s(time), {
    ...about(n),
    ...self,
    acceptedAt: s(time),
    understandBy: s(time + 60),
    arriveBy: s(time + 300),
  });

export const understood = (n: number, time: number, sequence = 3): IncidentEvent =>
  event('AssignmentUnderstood', assigned(n), sequence, s(time), {
    ...about(n),
    ...self,
    understoodAt: s(time),
    confirmed: ['make-safe'],
  });

export const onScene = (n: number, time: number, sequence: number): IncidentEvent =>
  event('AssignmentProgressed', assigned(n), sequence, s(time), {
    ...about(n),
    ...self,
    status: 'on-scene',
    at: s(time),
  });

export const did = (
  n: number,
  actionId: string,
  time: number,
  sequence: number,
  result: DataOf<'ActionCompleted'>['result'] = { kind: 'done' },
): IncidentEvent =>
  event('ActionCompleted', assigned(n), sequence, s(time), {
    ...about(n),
    ...self,
    actionId,
    result,
    at: s(time),
  });

export const ended = (
  n: number,
  how: 'clear' | 'expired' | 'released',
  time: number,
  sequence: number,
): IncidentEvent =>
  event('AssignmentEnded', assigned(n), sequence, s(time), {
    ...about(n),
    ...self,
    how,
    endedAt: s(time),
    reason: 'It ended.',
  });

export const declined = (n: number, time: number, sequence: number): IncidentEvent =>
  event('AssignmentDeclined', assigned(n), sequence, s(time), {
    ...about(n),
    ...self,
    declinedAt: s(time),
    reason: 'Too far away.',
  });

export const briefed = (n: number, time: number): IncidentEvent =>
  event('NotificationSent', { kind: 'NOTIFICATION', id: `ntf-${n}` }, 1, s(time), {
    notificationId: derivedId('ntf', String(n)),
    purpose: 'brief',
    assignmentId: assignment(n),
    channel: 'email',
    sentAt: s(time),
  });

/** One silent person, then one who comes and is late with the mandatory action. */
export const sampleEvents = (): IncidentEvent[] => [
  reported(),
  started(),
  assessed(skippedPath),
  mobilised(),
  offered(1, 50),
  briefed(1, 51),
  ended(1, 'expired', 73, 2),
  offered(2, 73, 1),
  briefed(2, 74),
  accepted(2, 80),
  understood(2, 90),
  did(2, 'ventilate', 160, 4),
  onScene(2, 200, 5),
  did(2, 'isolate', 290, 6),
  ended(2, 'clear', 300, 7),
];

export { actions, procedure, procedureRef } from './sample-procedure.ts';
