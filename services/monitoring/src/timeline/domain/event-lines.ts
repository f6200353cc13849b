import {
  failureInWords,
  type CorrectedField,
  type HowKnown,
  type NotificationPurpose,
} from '@muster/contracts';
import type { AssignmentId, Instant } from '@muster/core';
import { idInWords } from '@muster/procedures/words';
import type { IncidentEvent } from '../../record/domain/incident-event.ts';
import type { IncidentRecord } from '../../record/domain/incident-record.ts';
import type { Line } from '../../record/domain/pending-changes.ts';
import { channels } from './channels.ts';
import { contactWords, reportWords } from './contact-words.ts';

const FIELD: Readonly<Record<CorrectedField, string>> = {
  'place.text': 'the place in words',
  summary: 'the summary',
  access: 'the access',
  casualties: 'the casualties',
  emergencyServices: 'the emergency services',
};

const ENDINGS = {
  clear: 'is clear',
  expired: 'did not answer in time',
  released: 'was released',
} as const;

const confirmedInWords = (count: number): string =>
  count === 1
    ? 'confirmed the one responsibility or action.'
    : `confirmed all ${count} responsibilities and actions.`;

type Words = {
  what: string;
  howKnown?: HowKnown;
  assignmentId?: AssignmentId | undefined;
  happenedAt?: Instant | undefined;
};

const eventInWords = (record: IncidentRecord, event: IncidentEvent): Words => {
  switch (event.name) {
    case 'IncidentReported':
      return { what: reportWords(event) };
    case 'ContactLinked':
      return { what: contactWords(event) };
    case 'IncidentCorrected': {
      const fields = event.data.fields.map((field) => FIELD[field]).join(' and ');
      return { what: `Corrected ${fields}: ${event.data.because}` };
    }
    case 'CallerErased':
      return { what: "A caller's details were erased on request." };
    case 'AssessmentStarted':
      return { what: `Assessment opened under version ${event.data.procedure.version} of the procedure.` };
    case 'DecisionOverridden': {
      const { what, question, outcome, reason } = event.data;
      return what === 'question-skipped'
        ? { what: `Question “${idInWords(question)}” skipped: ${reason}` }
        : {
            what: `Outcome “${idInWords(outcome ?? '')}” chosen at question “${idInWords(question)}”: ${reason}`,
          };
    }
    case 'IncidentAssessed': {
      const { validity, priority, reasons } = event.data;
      return { what: `Verdict: ${idInWords(validity)}, ${priority}. ${reasons.join(' ')}` };
    }
    case 'IncidentRejected':
      return { what: `Verdict: ${idInWords(event.data.validity)}. ${event.data.reasons.join(' ')}` };
    case 'MobilisationOpened': {
      const needed = event.data.needed.map(({ role, count }) => `${count} × ${idInWords(role)}`).join(', ');
      return { what: `Response opened; needed: ${needed}.` };
    }
    case 'ShortfallFound':
      return {
        what: `Nobody for ${idInWords(event.data.role)} (${event.data.missing} missing): ${event.data.reason}`,
      };
    case 'PlaceOpened': {
      const { role, because, insteadOf } = event.data;
      return { what: `A place as ${idInWords(role)} is free again: ${because}`, assignmentId: insteadOf };
    }
    case 'CandidateFound': {
      const { resource, role, reason } = event.data;
      return {
        what: `${resource.name} could fill the place as ${idInWords(role)} that nobody was left for: ${reason}`,
      };
    }
    case 'NotificationSent':
      return { what: `${MESSAGE[event.data.purpose]} sent by ${channels[event.data.channel]}.` };
    case 'NotificationFailed':
      return {
        what: `${MESSAGE[event.data.purpose]} by ${channels[event.data.channel]} failed: ${failureInWords(event.data.reason, event.data.channel)}.`,
      };
    default:
      return ofAssignment(record, event);
  }
};

const MESSAGE: Readonly<Record<NotificationPurpose, string>> = {
  brief: 'Brief to the responder',
  'stand-down': 'Notice that a responder is not needed any more',
  'tell-lead': 'Message to the lead',
  note: 'Note to the responder',
};

type OfAssignment = Extract<IncidentEvent, { data: { resource: unknown; assignmentId: unknown } }>;

const ofAssignment = (record: IncidentRecord, event: OfAssignment): Words => {
  const { assignmentId, resource } = event.data;
  const what = didWhat(record, event);
  const howKnown = 'howKnown' in event.data ? event.data.howKnown : undefined;
  const happenedAt = happenedEarlier(event);
  return {
    what: `${resource.name} ${what}`,
    assignmentId,
    ...(howKnown && { howKnown }),
    ...(happenedAt && { happenedAt }),
  };
};

const happenedEarlier = ({ name, data, metadata }: OfAssignment): Instant | undefined =>
  (name === 'AssignmentProgressed' || name === 'ActionCompleted') && data.at !== metadata.occurredAt
    ? data.at
    : undefined;

const isAfterEnd = ({ assignments }: IncidentRecord, { data, metadata }: OfAssignment): boolean => {
  const end = assignments.find((one) => one.assignmentId === data.assignmentId)?.end;
  return end !== undefined && metadata.occurredAt > end.at;
};

const because = (reason: string | undefined): string => (reason === undefined ? '.' : `: ${reason}`);

const AFTERWARDS = ', as recorded afterwards';

const didWhat = (record: IncidentRecord, event: OfAssignment): string => {
  const { assignments } = record;
  const isAfterwards = isAfterEnd(record, event);
  const afterwards = isAfterwards ? AFTERWARDS : '';
  switch (event.name) {
    case 'AssignmentOffered':
      return `was asked to come as ${event.data.roleTitle}: ${event.data.reason}`;
    case 'AssignmentAccepted':
      return 'accepted.';
    case 'AssignmentDeclined':
      return `declined${because(event.data.reason)}`;
    case 'AssignmentUnderstood':
      return confirmedInWords(event.data.confirmed.length);
    case 'AssignmentProgressed':
      return `${isAfterwards ? 'was' : 'is'} ${event.data.status === 'en-route' ? 'en route' : 'on scene'}${afterwards}.`;
    case 'ActionCompleted': {
      const { actionId, assignmentId, result } = event.data;
      const assignment = assignments.find((one) => one.assignmentId === assignmentId);
      const title = assignment?.actions.find(({ id }) => id === actionId)?.title ?? actionId;
      return result.kind === 'done'
        ? `did “${title}”${afterwards}.`
        : `could not do “${title}”${afterwards}: ${result.reason}`;
    }
    case 'BriefRequested':
      return 'is to be sent the brief again.';
    case 'AssignmentEnded':
      return `${ENDINGS[event.data.how]}: ${event.data.reason}`;
  }
};

const lateWords = ({ closure }: IncidentRecord, occurredAt: Instant): string => {
  if (!closure) return '';
  return occurredAt > closure.at ? 'Correction after the closing: ' : 'Came after the closing: ';
};

/** The timeline's line for an event: who did what when, and how that became known. */
export const eventLine = (record: IncidentRecord, event: IncidentEvent): Line => {
  const { id, occurredAt, actor } = event.metadata;
  const { what, ...more } = eventInWords(record, event);
  const late = lateWords(record, occurredAt);
  const whoName =
    actor.kind === 'responder' && 'resource' in event.data ? event.data.resource.name : undefined;
  return {
    ...{ key: id, at: occurredAt, who: actor, kind: event.name },
    ...(whoName !== undefined && { whoName }),
    ...more,
    what: `${late}${what}`,
  };
};
