import { expectData } from '@muster/client';
import type { Assessment } from '../api-replies.ts';
import { until } from '../until.ts';
import type { CallSetting, Tell } from './setting.ts';

const of = (incidentId: string) => ({ params: { path: { incidentId } } });

const nowAsked = (assessment: Assessment) => {
  if (assessment.status !== 'open') throw new Error(`the assessment is ${assessment.status}, not open`);
  return assessment.now;
};

/** The open assessment of an incident, once triage has its report. */
export const findAssessment = ({ agent, signal }: CallSetting, incidentId: string): Promise<Assessment> =>
  until(
    'the assessment',
    async () => {
      const { data } = await agent.GET('/v1/incidents/{incidentId}/assessment', of(incidentId));
      return data?.status === 'waiting-for-procedure' ? undefined : data;
    },
    { signal },
  );

/** Answers the question that is asked now. */
export async function answer(
  { agent }: Pick<CallSetting, 'agent'>,
  incidentId: string,
  question: string,
  given: string,
): Promise<Assessment> {
  const body = { question, answer: given };
  return expectData(agent.POST('/v1/incidents/{incidentId}/assessment/answers', { ...of(incidentId), body }));
}

/** Steps back one question. */
export const stepBack = ({ agent }: Pick<CallSetting, 'agent'>, incidentId: string): Promise<Assessment> =>
  expectData(agent.POST('/v1/incidents/{incidentId}/assessment/back', { ...of(incidentId), body: {} }));

const said: readonly (readonly [question: string, answer: string])[] = [
  ['smell-kind', 'gas'],
  ['where-smelt', 'indoors'],
  ['people-inside', 'no'],
];
const corrected: typeof said = [
  ['people-inside', 'yes'],
  ['anybody-unwell', 'no'],
  ['ignition-source', 'yes'],
];

/** Step 3: the agent answers the procedure's questions, takes one back, and reaches the verdict. */
export async function assess(setting: CallSetting, incidentId: string, tell: Tell) {
  let assessment = await findAssessment(setting, incidentId);
  const ask = async (answers: typeof said) => {
    for (const [question, given] of answers) {
      const { text, answers: choices } = nowAsked(assessment);
      tell(`${text} ${choices.find((choice) => choice.answer === given)?.label ?? given}`);
      assessment = await answer(setting, incidentId, question, given);
    }
  };
  await ask(said);
  tell('the caller corrects herself: one step back');
  assessment = await stepBack(setting, incidentId);
  await ask(corrected);
  if (assessment.status !== 'decided') throw new Error('the answers led to no verdict');
  const { validity, priority, reasons } = assessment.verdict;
  const { title, version } = assessment.procedure;
  tell(`verdict: ${validity}, ${priority ?? 'no priority'}, by “${title}” version ${version}`);
  for (const reason of reasons) tell(`  ${reason}`);
  return { validity, priority, method: assessment.verdict.method };
}
