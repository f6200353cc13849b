import { type PathStep } from '@muster/contracts';
import { instantOf } from '@muster/core';
import type { CheckRule, Finding } from './finding.ts';
import { positionOf, type Position } from './position.ts';
import { answerOf, questionOf, type Procedure, type TestCase } from './schema.ts';
import { answer, skip, type Taker } from './steps.ts';

const taker: Taker = { by: { kind: 'system', id: 'checker' }, at: instantOf(0) };

export interface Walk {
  readonly end: Position;
  readonly asked: readonly string[];
}

/** Walks a procedure as the test case says, until an outcome or a question that it leaves open or meets twice. */
export const walk = (procedure: Procedure, { answers, skips = [] }: TestCase): Walk => {
  let path: readonly PathStep[] = [];
  const asked: string[] = [];
  for (;;) {
    const end = positionOf(procedure, path);
    if (end.at !== 'question' || asked.includes(end.name)) return { end, asked };
    const question = end.name;
    const given = Object.hasOwn(answers, question) ? answers[question] : undefined;
    const taken = skips.includes(question)
      ? skip(procedure, path, { question, reason: 'test case' }, taker)
      : answer(procedure, path, { question, answer: given ?? '' }, taker);
    if (!taken.ok) return { end, asked };
    asked.push(question);
    path = taken.path;
  }
};

const finding = (rule: CheckRule, where: string, says: string): Finding => ({
  severity: rule === 'outcome-untested' ? 'advice' : 'refusal',
  rule,
  where,
  says,
});

const unknownNames = (procedure: Procedure, where: string, { answers, skips = [] }: TestCase): Finding[] => [
  ...Object.entries(answers).flatMap(([name, id]) => {
    const question = questionOf(procedure, name);
    if (question && answerOf(question, id)) return [];
    const says = question ? `Question ${name} has no answer ${id}.` : `There is no question ${name}.`;
    return [finding('test-answers-unknown', `${where}.answers.${name}`, says)];
  }),
  ...skips
    .filter((name) => !questionOf(procedure, name))
    .map((name) => finding('test-answers-unknown', `${where}.skips`, `There is no question ${name}.`)),
];

const failure = ({ end, asked }: Walk, { answers, skips = [], expect }: TestCase): string | undefined => {
  if (end.at === 'question') return `It stops at question ${end.name}.`;
  if (end.at === 'strayed') return 'It leads to a place that does not exist.';
  if (end.name !== expect) return `It ends in outcome ${end.name}, not in ${expect}.`;
  const idle = [...Object.keys(answers), ...skips].filter((name) => !asked.includes(name));
  return idle.length > 0 ? `It never comes to: ${idle.join(', ')}.` : undefined;
};

/** Whether the procedure's own test cases exist, pass, and reach every outcome. */
export const checkTests = (procedure: Procedure): readonly Finding[] => {
  if (procedure.tests.length === 0) {
    return [finding('tests-missing', 'tests', 'A procedure needs at least one test case of its own.')];
  }
  const found: Finding[] = [];
  const tested = new Set<string>();
  for (const [index, test] of procedure.tests.entries()) {
    const where = `tests.${index}`;
    const unknown = unknownNames(procedure, where, test);
    found.push(...unknown);
    if (unknown.length > 0) continue;
    const failed = failure(walk(procedure, test), test);
    if (failed === undefined) tested.add(test.expect);
    else found.push(finding('test-failed', where, `“${test.name}”: ${failed}`));
  }
  const untested = Object.entries(procedure.outcomes)
    .filter(([name, { sourceMayState }]) => !tested.has(name) && sourceMayState !== true)
    .map(([name]) => finding('outcome-untested', `outcomes.${name}`, 'No test case ends here.'));
  return [...found, ...untested];
};
