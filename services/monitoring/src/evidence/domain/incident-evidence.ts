import type { EvidenceBrief, KnownIncident, PathStep, ResponsePlan } from '@muster/contracts';
import { answerOf, questionOf, type Procedure } from '@muster/procedures/schema';
import { complianceLevel } from '@muster/procedures/compliance';
import { idInWords } from '@muster/procedures/words';
import type { IncidentRecord } from '../../record/domain/incident-record.ts';
import type { Line } from '../../record/domain/pending-changes.ts';
import { statusOf } from '../../record/domain/status-of.ts';
import { departureInWords } from './departures.ts';
import { fitForOutside } from './fit-for-outside.ts';
import { rolesOf } from './roles.ts';

export interface Sources {
  readonly record: IncidentRecord;
  readonly lines: readonly Line[];
  readonly path: readonly PathStep[];
  readonly plan: ResponsePlan | undefined;
  readonly procedure: Procedure | undefined;
}

const stepInWords = (procedure: Procedure | undefined, step: PathStep): KnownIncident['path'][number] => {
  const { at, leftAt } = step;
  const shared = { at, left: leftAt !== undefined };
  if (step.kind === 'stated') return { ...shared, took: 'The source stated the outcome.' };
  const known = procedure && questionOf(procedure, step.question);
  const question = known?.text ?? idInWords(step.question);
  switch (step.kind) {
    case 'answered':
      return {
        ...shared,
        question,
        took: (known && answerOf(known, step.answer)?.label) ?? idInWords(step.answer),
      };
    case 'skipped':
      return { ...shared, question, took: 'Skipped' };
    case 'overridden':
      return { ...shared, question, took: 'The outcome was chosen here' };
  }
};

const briefsOf = ({ record, plan }: Sources): EvidenceBrief[] => {
  const roles = rolesOf(record);
  return record.assignments.map(({ assignmentId, role, roleTitle, actions, understoodAt }) => {
    const brief = record.briefs[assignmentId];
    const planned = plan?.roles.find((one) => one.role === role);
    const isSent = brief?.status === 'sent' && brief.returned !== true;
    return {
      role: roles.get(assignmentId) ?? roleTitle,
      ...(brief && isSent && { sentAt: brief.at }),
      failed: brief !== undefined && !isSent,
      ...(understoodAt && { confirmedAt: understoodAt }),
      responsibilities: planned?.responsibilities.map(({ text }) => text) ?? [],
      actions: actions.map(({ title, withinSeconds, result }) => ({
        title,
        withinSeconds,
        result: result?.kind ?? 'none',
        ...(result && { at: result.at }),
      })),
    };
  });
};

const lastOf = (lines: readonly Line[], kind: string) => lines.findLast((line) => line.kind === kind)?.at;

const headOf = ({ record, procedure }: Sources) => {
  const { incidentId, exercise, incident, verdict, assessment, closure } = record;
  const ref = verdict?.procedure ?? assessment?.procedure;
  return {
    ...{ known: true as const, incidentId, exercise, status: statusOf(record) },
    ...(incident && {
      reference: incident.reference,
      incidentType: incident.incidentType,
      reportedAt: incident.reportedAt,
    }),
    ...(verdict && { validity: verdict.validity }),
    ...(verdict?.priority && { priority: verdict.priority }),
    ...(ref && { procedure: { ...ref, ...(procedure && { title: procedure.title }) } }),
    ...(closure && {
      closed: { at: closure.at, as: closure.disposition, corrected: closure.revision !== undefined },
    }),
  };
};

/** All that is said of an incident outside, from facts and from the procedure's own texts alone. */
export const incidentEvidence = (sources: Sources): KnownIncident => {
  const { record, lines, path, procedure } = sources;
  const { verdict, deviations } = record;
  const [erasedAt, textRemovedAt] = [lastOf(lines, 'CallerErased'), lastOf(lines, 'Redaction')];
  return {
    ...headOf(sources),
    ...(erasedAt && { erasedAt }),
    ...(textRemovedAt && { textRemovedAt }),
    ...fitForOutside(record, procedure, lines),
    path: path.map((step) => stepInWords(procedure, step)),
    ...(verdict && !verdict.unjudged && { level: complianceLevel(deviations.map(({ grade }) => grade)) }),
    departures: deviations.map((one) => ({
      grade: one.grade,
      what: departureInWords(record, procedure, one),
    })),
    briefs: briefsOf(sources),
  };
};
