import { withoutFrame, type FramedStep } from '@muster/contracts';
import {
  answerOf,
  outcomeOf,
  positionOf,
  questionOf,
  rootOf,
  topOf,
  versionOfStep,
  type ProcedureVersions,
  type Question,
} from '@muster/procedures';
import type { Assessment } from './domain/assessment.ts';
import type { AssessmentItem, AssessmentView } from './routes.ts';

const questionNow = (name: string, { text, why, answers }: Question) => ({
  question: name,
  text,
  why,
  answers: answers.map(({ id, label }) => ({ answer: id, label })),
});

/** A step with the text of its question and its answer in that version. */
export const stepView = (versions: ProcedureVersions, step: FramedStep) => {
  const procedure = versionOfStep(versions, step)?.document;
  const question = step.kind === 'stated' ? undefined : procedure && questionOf(procedure, step.question);
  const answered =
    step.kind === 'answered'
      ? question && answerOf(question, step.answer)?.label
      : step.kind !== 'skipped' && procedure && outcomeOf(procedure, step.outcome)?.reason;
  return {
    step: withoutFrame(step),
    ...(question && { asked: question.text }),
    ...(answered && { answered }),
  };
};

const reported = ({ incidentId, incident, statedOutcome }: Assessment) => ({
  incidentId,
  incident,
  ...(statedOutcome !== undefined && { statedOutcome }),
});

/** An assessment as an agent sees it. `versions` are those that the assessment follows, once it follows any. */
export const assessmentView = (
  assessment: Assessment,
  versions: ProcedureVersions | undefined,
): AssessmentView => {
  if (assessment.status === 'waiting-for-procedure') {
    return { status: assessment.status, ...reported(assessment), waitingSince: assessment.waitingSince };
  }
  if (versions === undefined) throw new Error('an assessment without its procedure version');
  const { startedAt, verdictDueAt, declinedStatement, path, moreSteps } = assessment;
  const started = {
    ...reported(assessment),
    procedure: { ...rootOf(assessment.procedure), title: versions.root.document.title },
    startedAt,
    verdictDueAt,
    ...(declinedStatement && { declinedStatement }),
    path: path.map((step) => stepView(versions, step)),
    moreSteps,
  };
  if (assessment.status === 'decided') {
    const { status, verdict, mobilisedAt } = assessment;
    return { status, ...started, verdict, ...(mobilisedAt && { mobilisedAt }) };
  }
  const { procedure, at: standing } = topOf(positionOf(versions, path));
  if (standing.at !== 'question') throw new Error('an open assessment that stands at no question');
  return {
    status: assessment.status,
    ...started,
    now: questionNow(standing.name, standing.question),
    outcomes: Object.entries(procedure.document.outcomes).map(([outcome, { reason }]) => ({
      outcome,
      reason,
    })),
  };
};

/** A line of the work list; undefined for an assessment that needs nobody any more. */
export const assessmentItem = (assessment: Assessment): AssessmentItem | undefined => {
  if (assessment.status === 'decided') return undefined;
  const { incidentId, incident, status } = assessment;
  const since = status === 'open' ? assessment.verdictDueAt : assessment.waitingSince;
  return { incidentId, incident, status, since };
};
