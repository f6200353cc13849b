import { type ResponsePlan, DeviationGrade, Priority, Seconds, Validity } from '@muster/contracts';
import { PlainText, Slug } from '@muster/core';
import * as z from 'zod';
import { Plan } from './plan.ts';

/** The largest document, in bytes of UTF-8: it travels whole when it is published. */
export const MAX_DOCUMENT_BYTES = 190_000;

const line = PlainText;

/** Where an answer leads: to the next question, or to the outcome that ends the path. */
export const LeadsTo = z.union([z.strictObject({ question: Slug }), z.strictObject({ outcome: Slug })]);
export type LeadsTo = z.infer<typeof LeadsTo>;

export const Answer = z.strictObject({ id: Slug, label: line(200), leadsTo: LeadsTo });
export type Answer = z.infer<typeof Answer>;

export const Question = z.strictObject({
  text: line(500),
  why: line(1000),
  /** How bad it is to leave the path here. */
  grade: DeviationGrade,
  answers: z.array(Answer).max(20),
  /** The assumption that is safe when nobody can be asked; a skip costs a reason and `grade`. */
  whenSkipped: LeadsTo,
});
export type Question = z.infer<typeof Question>;

/** Where a path ends. A genuine outcome needs a priority and a plan; any other has neither. */
export const Outcome = z.strictObject({
  validity: Validity,
  priority: Priority.optional(),
  reason: line(500),
  /** Whether a source that reports at once may state this outcome, with no question asked. */
  sourceMayState: z.boolean().optional(),
  plan: Slug.optional(),
});
export type Outcome = z.infer<typeof Outcome>;

/** One path that the author promises: the answer per question, the questions skipped, and where it must end. */
export const TestCase = z.strictObject({
  name: line(200),
  answers: z.record(Slug, Slug),
  skips: z.array(Slug).max(60).optional(),
  expect: Slug,
});
export type TestCase = z.infer<typeof TestCase>;

const atMost = (entries: number) => (record: object) => Object.keys(record).length <= entries;

/** A procedure as its author writes it: what fits can be kept as a draft, what the checker passes can be published. */
export const Procedure = z.strictObject({
  title: line(120),
  incidentTypes: z.array(Slug).min(1).max(20),
  /** Seconds from the report to the verdict. */
  triage: z.strictObject({ verdictWithinSeconds: Seconds }),
  start: Slug,
  questions: z.record(Slug, Question).refine(atMost(60), 'at most 60 questions'),
  outcomes: z.record(Slug, Outcome).refine(atMost(60), 'at most 60 outcomes'),
  plans: z.record(Slug, Plan).refine(atMost(20), 'at most 20 plans'),
  tests: z.array(TestCase).max(200),
});
export type Procedure = z.infer<typeof Procedure>;

const own = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** The named question; names that every object inherits (`constructor`) are not questions. */
export const questionOf = (procedure: Procedure, name: string): Question | undefined =>
  own(procedure.questions, name);

export const outcomeOf = (procedure: Procedure, name: string): Outcome | undefined =>
  own(procedure.outcomes, name);

export const planOf = (procedure: Procedure, name: string): ResponsePlan | undefined =>
  own(procedure.plans, name);

export const answerOf = (question: Question, id: string): Answer | undefined =>
  question.answers.find((answer) => answer.id === id);
