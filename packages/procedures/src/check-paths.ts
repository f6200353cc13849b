import type { CheckRule, Finding } from './finding.ts';
import { outcomeOf, questionOf, type LeadsTo, type Procedure } from './schema.ts';

interface Way {
  readonly from: string;
  readonly where: string;
  readonly to: LeadsTo;
}

const refusal = (rule: CheckRule, where: string, says: string): Finding => ({
  severity: 'refusal',
  rule,
  where,
  says,
});

const waysOf = (procedure: Procedure): readonly Way[] =>
  Object.entries(procedure.questions).flatMap(([from, { answers, whenSkipped }]) => [
    ...answers.map(({ id, leadsTo }) => ({
      from,
      where: `questions.${from}.answers.${id}.leadsTo`,
      to: leadsTo,
    })),
    { from, where: `questions.${from}.whenSkipped`, to: whenSkipped },
  ]);

const nextQuestion = ({ to }: Way): string | undefined => ('question' in to ? to.question : undefined);

const missingTargets = (procedure: Procedure, ways: readonly Way[]): Finding[] => {
  const missing = ({ to }: Pick<Way, 'to'>) =>
    'question' in to ? !questionOf(procedure, to.question) : !outcomeOf(procedure, to.outcome);
  const named = (to: LeadsTo) => ('question' in to ? `question ${to.question}` : `outcome ${to.outcome}`);
  const start = { where: 'start', to: { question: procedure.start } };
  return [start, ...ways]
    .filter(missing)
    .map(({ where, to }) => refusal('target-missing', where, `There is no ${named(to)}.`));
};

/** Depth first: a way back to a question of the path that leads here closes a loop. */
const loops = (procedure: Procedure, ways: readonly Way[]): Finding[] => {
  const found: Finding[] = [];
  const done = new Set<string>();
  const visit = (name: string, trail: readonly string[]): void => {
    for (const way of ways.filter(({ from }) => from === name)) {
      const next = nextQuestion(way);
      if (next === undefined || done.has(next)) continue;
      const round = [...trail, next];
      if (trail.includes(next)) {
        const loop = round.slice(round.indexOf(next)).join(' → ');
        found.push(refusal('loop', way.where, `This leads round in a loop: ${loop}.`));
      } else visit(next, round);
    }
    done.add(name);
  };
  for (const name of Object.keys(procedure.questions)) if (!done.has(name)) visit(name, [name]);
  return found;
};

/** Everything that grows from the given names when each way adds what `step` says. */
const spread = (
  names: Iterable<string>,
  ways: readonly Way[],
  step: (way: Way) => [string, string | undefined],
) => {
  const reached = new Set(names);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const way of ways) {
      const [known, next] = step(way);
      if (next !== undefined && reached.has(known)) reached.add(next);
    }
  }
  return reached;
};

const unreachable = (procedure: Procedure, ways: readonly Way[]): Finding[] => {
  const asked = spread([procedure.start], ways, (way) => [way.from, nextQuestion(way)]);
  const ends = new Set(
    ways.flatMap(({ from, to }) => (asked.has(from) && 'outcome' in to ? [to.outcome] : [])),
  );
  return [
    ...Object.keys(procedure.questions)
      .filter((name) => !asked.has(name))
      .map((name) => refusal('question-unreachable', `questions.${name}`, 'No path leads to this question.')),
    ...Object.entries(procedure.outcomes)
      .filter(([name, { sourceMayState }]) => !ends.has(name) && sourceMayState !== true)
      .map(([name]) =>
        refusal('outcome-unreachable', `outcomes.${name}`, 'No path ends here and no source may state it.'),
      ),
  ];
};

const deadEnds = (procedure: Procedure, ways: readonly Way[]): Finding[] => {
  const answered = ways.filter(({ where }) => where.includes('.answers.'));
  const lastQuestions = answered
    .filter(({ to }) => 'outcome' in to && outcomeOf(procedure, to.outcome))
    .map(({ from }) => from);
  const ending = spread(lastQuestions, answered, (way) => [nextQuestion(way) ?? '', way.from]);
  return Object.entries(procedure.questions)
    .filter(([name]) => !ending.has(name))
    .map(([name, { answers }]) =>
      refusal(
        'dead-end',
        `questions.${name}`,
        answers.length === 0
          ? 'This question has no answers.'
          : 'No answer from here on leads to an outcome.',
      ),
    );
};

const answersTwice = (procedure: Procedure): Finding[] =>
  Object.entries(procedure.questions).flatMap(([name, { answers }]) =>
    answers
      .filter(({ id }, at) => answers.findIndex((other) => other.id === id) < at)
      .map(({ id }) =>
        refusal('answer-twice', `questions.${name}.answers.${id}`, 'Two answers have this id.'),
      ),
  );

/** Whether the questions lead, each by every way, to an outcome, and everything can be reached. */
export const checkPaths = (procedure: Procedure): readonly Finding[] => {
  const ways = waysOf(procedure);
  return [
    ...missingTargets(procedure, ways),
    ...loops(procedure, ways),
    ...deadEnds(procedure, ways),
    ...unreachable(procedure, ways),
    ...answersTwice(procedure),
  ];
};
