import { IncidentFacts, type DataOf, type PathStep } from '@muster/contracts';
import {
  AssignmentId,
  DeadlineId,
  DeviationId,
  EventId,
  IncidentId,
  ProcedureId,
  instantOf,
  plusSeconds,
  type Instant,
} from '@muster/core';
import { Procedure } from '@muster/procedures';
import { derivedId } from '@muster/core/new-id';
import { Heard, type HeardName } from '../src/domain/heard.ts';
import type { Setting } from '../src/domain/said.ts';

export const zero = instantOf(Date.UTC(2026, 0, 5, 9, 15));
/** So many seconds into the story. */
export const s = (seconds: number): Instant => plusSeconds(zero, seconds);

export const incidentId = IncidentId.parse(derivedId('inc', 'story'));
const contactId = derivedId('con', 'story');
export const assignment = (n: number) => AssignmentId.parse(derivedId('asg', 'story', String(n)));
const person = (n: number) => ({ resourceId: derivedId('res', String(n)), name: `Person ${n}` });
export const procedureRef = { procedureId: ProcedureId.parse(derivedId('prc', 'gas')), version: 1 };
const by = { kind: 'user', id: 'agent' } as const;

export const actions = [
  { id: 'isolate', title: 'Isolate the supply', withinSeconds: 60, countsFrom: 'on-scene', mandatory: true },
  { id: 'ventilate', title: 'Ventilate', withinSeconds: 90, countsFrom: 'accepted', mandatory: false },
] as const;
const responsibilities = [{ id: 'make-safe', text: 'You answer for the building.' }];

export const procedure = Procedure.parse({
  title: 'Smell of gas',
  incidentTypes: ['smell-of-gas'],
  triage: { verdictWithinSeconds: 120 },
  start: 'where',
  questions: {
    where: {
      text: 'Where is the smell?',
      why: 'It decides.',
      grade: 'moderate',
      answers: [{ id: 'indoors', label: 'Indoors', leadsTo: { outcome: 'escape' } }],
      whenSkipped: { outcome: 'escape' },
    },
  },
  outcomes: {
    escape: { validity: 'genuine', priority: 'P1', reason: 'Gas indoors.', plan: 'full' },
    drains: { validity: 'out-of-scope', reason: 'Drains.' },
  },
  plans: {
    full: {
      alarmLevel: 1,
      roles: [
        {
          role: 'first-engineer',
          title: 'First engineer',
          skills: ['gas'],
          count: 1,
          leads: true,
          acceptWithinSeconds: 20,
          understandWithinSeconds: 60,
          arriveWithinSeconds: 300,
          responsibilities,
          actions,
        },
      ],
      channels: ['email'],
      dispatchWithinSeconds: 60,
      resolveWithinSeconds: 3600,
      escalation: [
        { deadline: 'accepted', step: { do: 'offer-next-resource' } },
        { deadline: 'arrived', step: { do: 'tell-role', role: 'lead' } },
      ],
    },
  },
  tests: [],
});

const ids = {
  deadline: (...parts: readonly [string, ...string[]]) => DeadlineId.parse(derivedId('ddl', ...parts)),
  deviation: (...parts: readonly [string, ...string[]]) => DeviationId.parse(derivedId('dev', ...parts)),
};

/** What a decision is given at a moment of the story. */
export const at = (now: Instant, more: Partial<Setting> = {}): Setting => ({
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

/** An event of the story as the bus brings it. */
export const event = <N extends HeardName>(
  name: N,
  source: Source,
  sequence: number,
  occurredAt: Instant,
  data: Omit<DataOf<N>, 'incidentId'>,
): Heard =>
  Heard.parse({
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

export const reported = (): Heard =>
  event('IncidentReported', sources.incident, 1, s(10), {
    contactId,
    sourceId: derivedId('src', 'story'),
    channel: 'voice',
    contactReceivedAt: s(0),
    incident,
  });

export const started = (): Heard =>
  event('AssessmentStarted', sources.assessment, 1, s(11), {
    incidentType: 'smell-of-gas',
    procedure: procedureRef,
    startedAt: s(11),
    verdictDueAt: s(130),
  });

export const honestPath: PathStep[] = [
  { kind: 'answered', question: 'where', answer: 'indoors', by, at: s(30) },
];
export const skippedPath: [PathStep] = [
  { kind: 'skipped', question: 'where', reason: 'Line broke up.', by, at: s(30) },
];

export const assessed = (path = honestPath): Heard => {
  const plan = procedure.plans['full'];
  if (!plan) throw new Error('the story has a plan');
  return event('IncidentAssessed', sources.assessment, 2, s(40), {
    incident,
    validity: 'genuine',
    priority: 'P1',
    outcome: 'escape',
    reasons: ['Gas indoors.'],
    method: 'guided-procedure',
    procedure: procedureRef,
    path,
    plan,
    assessedAt: s(40),
  });
};

export const rejected = (): Heard =>
  event('IncidentRejected', sources.assessment, 2, s(40), {
    validity: 'out-of-scope',
    outcome: 'drains',
    reasons: ['Drains.'],
    method: 'guided-procedure',
    procedure: procedureRef,
    path: [],
    rejectedAt: s(40),
  });

export const mobilised = (needed = [{ role: 'first-engineer', count: 1 }]): Heard =>
  event('MobilisationOpened', sources.mobilisation, 1, s(41), {
    priority: 'P1',
    needed,
    autoDispatch: false,
    openedAt: s(41),
  });

const about = (n: number) => ({ assignmentId: assignment(n), resource: person(n) });
const self = { howKnown: 'self-report' } as const;

export const offered = (n: number, time: number, insteadOf?: number, place = 0): Heard =>
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

export const accepted = (n: number, time: number): Heard =>
  event('AssignmentAccepted', assigned(n), 2, s(time), {
    ...about(n),
    ...self,
    acceptedAt: s(time),
    understandBy: s(time + 60),
    arriveBy: s(time + 300),
  });

export const understood = (n: number, time: number, sequence = 3): Heard =>
  event('AssignmentUnderstood', assigned(n), sequence, s(time), {
    ...about(n),
    ...self,
    understoodAt: s(time),
    confirmed: ['make-safe'],
  });

export const onScene = (n: number, time: number, sequence: number): Heard =>
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
): Heard =>
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
): Heard =>
  event('AssignmentEnded', assigned(n), sequence, s(time), {
    ...about(n),
    ...self,
    how,
    endedAt: s(time),
    reason: 'It ended.',
  });

export const declined = (n: number, time: number, sequence: number): Heard =>
  event('AssignmentDeclined', assigned(n), sequence, s(time), {
    ...about(n),
    ...self,
    declinedAt: s(time),
    reason: 'Too far away.',
  });

export const briefed = (n: number, time: number): Heard =>
  event('NotificationSent', { kind: 'NOTIFICATION', id: `ntf-${n}` }, 1, s(time), {
    notificationId: derivedId('ntf', String(n)),
    purpose: 'brief',
    assignmentId: assignment(n),
    channel: 'email',
    sentAt: s(time),
  });

/** One silent person, then one who comes and is late with the mandatory action. */
export const story = (): Heard[] => [
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
