import { OneLine, Slug } from '@muster/core';
import * as z from 'zod';
import { Plan } from './plan.ts';
import { Answer, Outcome, Procedure, Question, TestCase } from './schema.ts';

const line = OneLine;
const role = Plan.shape.roles.element;

const WrittenPlan = Plan.extend({
  roles: z
    .array(
      role.extend({
        title: line(120),
        actions: z.array(role.shape.actions.element.extend({ title: line(300) })).max(20),
      }),
    )
    .min(1)
    .max(10),
});

const WrittenQuestion = Question.extend({
  text: line(500),
  answers: z.array(Answer.extend({ label: line(200) })).max(20),
});

const atMost = (entries: number) => (record: object) => Object.keys(record).length <= entries;

/** As it may be handed in: what is shown within a line is one. `Procedure` also reads those kept before that rule. */
export const WrittenProcedure: z.ZodType<Procedure, z.input<typeof Procedure>> = Procedure.extend({
  title: line(120),
  questions: z.record(Slug, WrittenQuestion).refine(atMost(60), 'at most 60 questions'),
  outcomes: z.record(Slug, Outcome.extend({ reason: line(500) })).refine(atMost(60), 'at most 60 outcomes'),
  plans: z.record(Slug, WrittenPlan).refine(atMost(20), 'at most 20 plans'),
  tests: z.array(TestCase.extend({ name: line(200) })).max(200),
});
