import type { PathStep } from '@muster/contracts';
import {
  answerOf,
  outcomeOf,
  positionOf,
  questionOf,
  type Procedure,
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
export const stepView = (procedure: Procedure, step: PathStep) => {
  const question = step.kind === 'stated' ? undefined : questionOf(procedure, step.question);
  const answered =
    step.kind === 'answered'
      ? question && answerOf(question, step.answer)?.label
      : step.kind !== 'skipped' && outcomeOf(procedure, step.outcome)?.reason;
  return { step, ...(question && { asked: question.text }), ...(answered && { answered }) };
};

const reported = ({ incidentId, incident, exercise, statedOutcome }: Assessment) => ({
  incidentId,
  incident,
  exercise,
  ...(statedOutcome !== undefined && { statedOutcome }),
});

/** An assessment as an agent sees it. `procedure` is the version that the assessment follows, once it follows one. */
export const assessmentView = (assessment: Assessment, procedure: Procedure | undefined): AssessmentView => {
  if (assessment.status === 'waiting-for-procedure') {
    return { status: assessment.status, ...reported(assessment), waitingSince: assessment.waitingSince };
  }
  if (procedure === undefined) throw new Error('an assessment without its procedure version');
  const { startedAt, verdictDueAt, declinedStatement, path, moreSteps } = assessment;
  const started = {
    ...reported(assessment),
    procedure: { ...assessment.procedure, title: procedure.title },
    startedAt,
    verdictDueAt,
    ...(declinedStatement && { declinedStatement }),
    path: path.map((step) => stepView(procedure, step)),
    moreSteps,
  };
  if (assessment.status === 'decided') {
    const { status, verdict, mobilisedAt } = assessment;
    return { status, ...started, verdict, ...(mobilisedAt && { mobilisedAt }) };
  }
  const position = positionOf(procedure, path);
  if (position.at !== 'question') throw new Error('an open assessment that stands at no question');
  return {
    status: assessment.status,
    ...started,
    now: questionNow(position.name, position.question),
    outcomes: Object.entries(procedure.outcomes).map(([outcome, { reason }]) => ({ outcome, reason })),
  };
};

/** A line of the work list; undefined for an assessment that needs nobody any more. */
export const assessmentItem = (assessment: Assessment): AssessmentItem | undefined => {
  if (assessment.status === 'decided') return undefined;
  const { incidentId, incident, exercise, status } = assessment;
  const since = status === 'open' ? assessment.verdictDueAt : assessment.waitingSince;
  return { incidentId, incident, exercise, status, since };
};
