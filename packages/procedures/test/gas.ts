import { ResponsePlan, type PathStep } from '@muster/contracts';
import { instantOf, plusSeconds, type Instant } from '@muster/core';
import fc from 'fast-check';
import { positionOf } from '../src/position.ts';
import { Procedure } from '../src/schema.ts';

const by = { kind: 'user', id: 'agent' } as const;
const at = instantOf(Date.UTC(2026, 0, 5, 9, 17));

export const plan = ResponsePlan.parse({
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
      arriveWithinSeconds: 900,
      responsibilities: [{ id: 'make-safe', text: 'You answer for making the building safe.' }],
      actions: [],
    },
  ],
  channels: ['email'],
  dispatchWithinSeconds: 60,
  resolveWithinSeconds: 3600,
  escalation: [],
});

const to = (question: string) => ({ question });
const end = (outcome: string) => ({ outcome });
const answers = (leads: Record<string, object>) =>
  Object.entries(leads).map(([id, leadsTo]) => ({ id, label: id, leadsTo }));
const question = (grade: string, leads: Record<string, object>, whenSkipped: object) => ({
  text: `Question graded ${grade}?`,
  why: 'It decides.',
  grade,
  answers: answers(leads),
  whenSkipped,
});

/** Small, with a branch that joins again, a branch of its own and one that ends early. */
export const procedure: Procedure = Procedure.parse({
  title: 'Smell of gas',
  incidentTypes: ['smell-of-gas'],
  triage: { verdictWithinSeconds: 300 },
  start: 'where',
  questions: {
    where: question('major', { indoors: to('people'), outdoors: to('how-strong') }, to('people')),
    people: question('critical', { yes: to('ignition'), no: to('ignition') }, to('ignition')),
    ignition: question('moderate', { yes: end('escape'), no: end('escape') }, end('escape')),
    'how-strong': question(
      'moderate',
      { strong: end('not-ours'), faint: end('faint-smell') },
      end('faint-smell'),
    ),
  },
  outcomes: {
    escape: {
      validity: 'genuine',
      priority: 'P1',
      reason: 'Gas indoors.',
      plan: 'full',
      sourceMayState: true,
    },
    'faint-smell': { validity: 'genuine', priority: 'P3', reason: 'A faint smell.', plan: 'full' },
    'not-ours': { validity: 'out-of-scope', reason: 'Not ours.' },
  },
  plans: { full: plan },
  tests: [],
});

export const answered = (name: string, answer: string, leftAt?: Instant): PathStep => ({
  kind: 'answered',
  question: name,
  answer,
  by,
  at,
  ...(leftAt && { leftAt }),
});

export const skipped = (name: string): PathStep => ({
  kind: 'skipped',
  question: name,
  reason: 'Line broke up.',
  by,
  at,
});

/** Walks from the start to an outcome: each number picks an answer, each zero in `backs` first steps back once. */
export const walks: fc.Arbitrary<PathStep[]> = fc
  .array(fc.record({ pick: fc.nat(9), back: fc.integer({ min: 0, max: 3 }) }), { minLength: 8, maxLength: 8 })
  .map((choices) => {
    const path: PathStep[] = [];
    for (const [index, { pick, back }] of choices.entries()) {
      const stepped = path.findLastIndex(({ leftAt }) => leftAt === undefined);
      const last = path[stepped];
      if (back === 0 && last && index < 4) path[stepped] = { ...last, leftAt: plusSeconds(at, index) };
      const position = positionOf(procedure, path);
      if (position.at !== 'question') continue;
      const answer = position.question.answers[pick % position.question.answers.length];
      if (answer) path.push(answered(position.name, answer.id));
    }
    return path;
  });
