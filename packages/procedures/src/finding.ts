import * as z from 'zod';

/** What the checker can find; each rule is explained in the package's README. */
export const CheckRule = z.enum([
  'target-missing',
  'dead-end',
  'loop',
  'question-unreachable',
  'outcome-unreachable',
  'answer-twice',
  'priority-missing',
  'plan-missing',
  'plan-unused',
  'response-to-no-incident',
  'plan-too-large',
  'role-twice',
  'role-unfillable',
  'skill-unknown',
  'leader-not-one',
  'escalation-missing',
  'channel-unavailable',
  'responsibility-twice',
  'action-twice',
  'tests-missing',
  'test-answers-unknown',
  'test-failed',
  'outcome-untested',
]);
export type CheckRule = z.infer<typeof CheckRule>;

/** One finding. Only a refusal stands in the way of publication. */
export const Finding = z.object({
  severity: z.enum(['refusal', 'advice']),
  rule: CheckRule,
  /** The place in the document, keys joined by dots: `questions.where-smelt.answers.indoors`. */
  where: z.string(),
  says: z.string(),
});
export type Finding = z.infer<typeof Finding>;
