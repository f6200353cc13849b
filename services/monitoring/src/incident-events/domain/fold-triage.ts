import type { ResponsePlan } from '@muster/contracts';
import type { IncidentEventOf } from '../../record/domain/incident-event.ts';
import type { IncidentRecord, Verdict } from '../../record/domain/incident-record.ts';

export const reported = (
  record: IncidentRecord,
  { data }: IncidentEventOf<'IncidentReported'>,
): IncidentRecord => ({
  ...record,
  report: {
    contactId: data.contactId,
    sourceId: data.sourceId,
    channel: data.channel,
    contactReceivedAt: data.contactReceivedAt,
  },
  incident: data.incident,
});

/** The facts as a lead corrected them; the text before is in no line and no view. */
export const corrected = (
  record: IncidentRecord,
  { data }: IncidentEventOf<'IncidentCorrected'>,
): IncidentRecord => ({
  ...record,
  incident: data.incident,
});

export const started = (
  record: IncidentRecord,
  { data }: IncidentEventOf<'AssessmentStarted'>,
): IncidentRecord => ({
  ...record,
  assessment: {
    procedure: data.procedure,
    startedAt: data.startedAt,
    verdictDueAt: data.verdictDueAt,
  },
});

/** The key of the child row that keeps a verdict's path and plan. */
export const verdictRow = ({ metadata }: IncidentEventOf<'IncidentAssessed' | 'IncidentRejected'>): string =>
  `VERDICT#${String(metadata.sequence).padStart(10, '0')}`;

const mandatoryOf = (plan: ResponsePlan) =>
  plan.roles.flatMap(({ role, actions }) =>
    actions.flatMap(({ id, title, mandatory }) => (mandatory ? [{ role, actionId: id, title }] : [])),
  );

export const assessed = (
  record: IncidentRecord,
  event: IncidentEventOf<'IncidentAssessed'>,
): IncidentRecord => {
  const { incident, path, plan, assessedAt, validity, priority, outcome, reasons, method, procedure } =
    event.data;
  const verdict: Verdict = {
    respond: true,
    validity,
    priority,
    outcome,
    reasons,
    method,
    procedure,
    at: assessedAt,
    row: verdictRow(event),
    unjudged: { path, plan },
  };
  const { dispatchWithinSeconds, resolveWithinSeconds, unfilledReminderSeconds, escalation } = plan;
  return {
    ...record,
    incident: record.incident ?? incident,
    verdict,
    plan: {
      dispatchWithinSeconds,
      resolveWithinSeconds,
      unfilledReminderSeconds,
      titles: Object.fromEntries(plan.roles.map(({ role, title }) => [role, title])),
      escalation,
      mandatory: mandatoryOf(plan),
    },
  };
};

export const rejected = (
  record: IncidentRecord,
  event: IncidentEventOf<'IncidentRejected'>,
): IncidentRecord => {
  const { path, rejectedAt, validity, outcome, reasons, method, procedure } = event.data;
  return {
    ...record,
    verdict: {
      respond: false,
      validity,
      outcome,
      reasons,
      method,
      procedure,
      at: rejectedAt,
      row: verdictRow(event),
      unjudged: { path },
    },
  };
};
