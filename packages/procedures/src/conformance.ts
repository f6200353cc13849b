import { isDeepStrictEqual } from 'node:util';
import type {
  DeviationGrade,
  DeviationKind,
  PathStep,
  Priority,
  ResponsePlan,
  Validity,
} from '@muster/contracts';
import { finalPath } from './position.ts';
import {
  answerOf,
  outcomeOf,
  planOf,
  questionOf,
  type LeadsTo,
  type Outcome,
  type Procedure,
} from './schema.ts';
import { idInWords } from './words.ts';

/** One departure from a procedure version, graded by a stated rule. `subject` is a question's or outcome's id. */
export interface Departure {
  readonly kind: DeviationKind;
  readonly grade: DeviationGrade;
  readonly subject: string;
  readonly explained: string;
  /** What was said at the time, if anything was. */
  readonly reason?: string | undefined;
}

export interface RecordedVerdict {
  readonly path: readonly PathStep[];
  readonly outcome: string;
  readonly validity: Validity;
  readonly priority?: Priority | undefined;
  readonly plan?: ResponsePlan | undefined;
}

/** `adrift`: the last step left the procedure, so the next recorded step is taken as the place to go on from. */
type Place = LeadsTo | 'adrift';
type Walk = { readonly place: Place; readonly departures: readonly Departure[] };
type Step<Kind extends PathStep['kind']> = Extract<PathStep, { kind: Kind }>;

/** A question or an outcome that the version does not know has no grade of its own. */
const UNKNOWN: DeviationGrade = 'major';

const gradeOf = (procedure: Procedure, question: string): DeviationGrade =>
  questionOf(procedure, question)?.grade ?? UNKNOWN;

const asked = (procedure: Procedure, question: string): string =>
  `“${questionOf(procedure, question)?.text ?? question}”`;

const neverAsked = (procedure: Procedure, question: string): Departure => ({
  kind: 'question-skipped',
  grade: gradeOf(procedure, question),
  subject: question,
  explained: `${asked(procedure, question)} was due and was not asked; no skip was recorded.`,
});

const notInProcedure = (procedure: Procedure, question: string, explained: string): Departure => ({
  kind: 'answer-not-in-procedure',
  grade: gradeOf(procedure, question),
  subject: question,
  explained,
});

const same = (one: LeadsTo, other: LeadsTo): boolean =>
  'question' in one
    ? 'question' in other && one.question === other.question
    : 'outcome' in other && one.outcome === other.outcome;

/** The questions that lie ahead of one, itself first, when one of them (`without`) cannot be passed. */
const ahead = (procedure: Procedure, from: string, to: LeadsTo, without?: string) => {
  const passed = new Set<string>();
  const open = [from];
  let arrives = false;
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const question = questionOf(procedure, name);
    if (passed.has(name) || name === without || !question) continue;
    passed.add(name);
    for (const next of [question.whenSkipped, ...question.answers.map(({ leadsTo }) => leadsTo)]) {
      if (same(next, to)) arrives = true;
      else if ('question' in next) open.push(next.question);
    }
  }
  return { arrives, passed: [...passed] };
};

/** The questions that every way from a question to a place passes, in no order; undefined when there is no way. */
const unavoidable = (procedure: Procedure, from: string, to: LeadsTo): readonly string[] | undefined => {
  const { arrives, passed } = ahead(procedure, from, to);
  if (!arrives) return undefined;
  return passed.filter((name) => name === from || !ahead(procedure, from, to, name).arrives);
};

const answered = (procedure: Procedure, step: Step<'answered'>): Walk => {
  const question = questionOf(procedure, step.question);
  const answer = question && answerOf(question, step.answer);
  if (answer) return { place: answer.leadsTo, departures: [] };
  const explained = `${asked(procedure, step.question)} was answered “${idInWords(step.answer)}”, which this version does not offer.`;
  return { place: 'adrift', departures: [notInProcedure(procedure, step.question, explained)] };
};

const skipped = (procedure: Procedure, step: Step<'skipped'>): Walk => ({
  place: questionOf(procedure, step.question)?.whenSkipped ?? 'adrift',
  departures: [
    {
      kind: 'question-skipped',
      grade: gradeOf(procedure, step.question),
      subject: step.question,
      explained: `${asked(procedure, step.question)} was skipped.`,
      reason: step.reason,
    },
  ],
});

const overridden = (procedure: Procedure, step: Step<'overridden'>): Walk => ({
  place: { outcome: step.outcome },
  departures: [
    {
      kind: 'outcome-overridden',
      grade: gradeOf(procedure, step.question),
      subject: step.question,
      explained: `“${idInWords(step.outcome)}” was chosen at ${asked(procedure, step.question)}, past the questions that remained.`,
      reason: step.reason,
    },
  ],
});

const stated = (procedure: Procedure, step: Step<'stated'>, isFirst: boolean): Walk => {
  const place = { outcome: step.outcome };
  if (isFirst && outcomeOf(procedure, step.outcome)?.sourceMayState === true)
    return { place, departures: [] };
  const explained = isFirst
    ? `A source stated “${idInWords(step.outcome)}”, which this version lets no source state.`
    : `A source stated “${idInWords(step.outcome)}” after questions had been asked.`;
  return {
    place,
    departures: [{ kind: 'outcome-overridden', grade: 'critical', subject: step.outcome, explained }],
  };
};

const takeAtItsQuestion = (procedure: Procedure, step: Exclude<PathStep, Step<'stated'>>): Walk => {
  switch (step.kind) {
    case 'answered':
      return answered(procedure, step);
    case 'skipped':
      return skipped(procedure, step);
    case 'overridden':
      return overridden(procedure, step);
  }
};

const take = (procedure: Procedure, from: Place, step: PathStep, isFirst: boolean): Walk => {
  if (step.kind === 'stated') return stated(procedure, step, isFirst);
  if (from === 'adrift') return takeAtItsQuestion(procedure, step);
  if ('outcome' in from) {
    const explained = `${asked(procedure, step.question)} was taken after the path had reached “${idInWords(from.outcome)}”.`;
    return { place: from, departures: [notInProcedure(procedure, step.question, explained)] };
  }
  if (step.question === from.question) return takeAtItsQuestion(procedure, step);
  const missed = unavoidable(procedure, from.question, { question: step.question });
  if (!missed) {
    const explained = `${asked(procedure, step.question)} was taken where ${asked(procedure, from.question)} was due, which does not lead there.`;
    return { place: from, departures: [notInProcedure(procedure, step.question, explained)] };
  }
  const { place, departures } = takeAtItsQuestion(procedure, step);
  return {
    place,
    departures: [...missed.map((question) => neverAsked(procedure, question)), ...departures],
  };
};

/** Worse when people might have been kept from an incident that the path calls for. */
const differs = (subject: string, explained: string, weaker: boolean): Departure => ({
  kind: 'verdict-differs',
  grade: weaker ? 'critical' : 'major',
  subject,
  explained,
});

const isWeaker = (recorded: RecordedVerdict, due: Outcome): boolean =>
  due.validity === 'genuine' &&
  (recorded.validity !== 'genuine' || (recorded.priority ?? 'P5') > (due.priority ?? 'P5'));

const inWords = ({ validity, priority }: { validity: Validity; priority?: Priority | undefined }): string =>
  priority === undefined ? idInWords(validity) : `${idInWords(validity)}, ${priority}`;

const verdictDepartures = (procedure: Procedure, place: Place, recorded: RecordedVerdict): Departure[] => {
  const name = place === 'adrift' || 'question' in place ? recorded.outcome : place.outcome;
  const due = outcomeOf(procedure, name);
  if (!due) return [differs(name, `This version has no outcome “${idInWords(name)}”.`, true)];
  const found: Departure[] = [];
  if (recorded.outcome !== name) {
    const explained = `The path leads to “${idInWords(name)}”; the verdict recorded is “${idInWords(recorded.outcome)}”.`;
    found.push(differs(recorded.outcome, explained, isWeaker(recorded, due)));
  } else if (recorded.validity !== due.validity || recorded.priority !== due.priority) {
    const explained = `“${idInWords(name)}” means ${inWords(due)}; recorded was ${inWords(recorded)}.`;
    found.push(differs(name, explained, isWeaker(recorded, due)));
  } else if (due.plan !== undefined && !isDeepStrictEqual(recorded.plan, planOf(procedure, due.plan))) {
    found.push(
      differs(name, `The response plan is not the one this version has for “${idInWords(name)}”.`, false),
    );
  }
  return found;
};

const stillDue = (procedure: Procedure, place: Place, { outcome }: RecordedVerdict): readonly string[] => {
  if (place === 'adrift' || 'outcome' in place) return [];
  return unavoidable(procedure, place.question, { outcome }) ?? [place.question];
};

/**
 * Replays a recorded path against the exact procedure version and names every departure from it. Steps that the agent
 * stepped back past count neither as skipped nor as extra. Rules of the grades: leaving the path at a question costs
 * that question's own grade; what the version does not know at all is major; an outcome that a source had no right to
 * state is critical; a verdict other than the path's is critical when it answers more weakly than the path calls for,
 * else major.
 */
export const pathDepartures = (procedure: Procedure, recorded: RecordedVerdict): readonly Departure[] => {
  let walk: Walk = { place: { question: procedure.start }, departures: [] };
  for (const [index, step] of finalPath(recorded.path).entries()) {
    const { place, departures } = take(procedure, walk.place, step, index === 0);
    walk = { place, departures: [...walk.departures, ...departures] };
  }
  return [
    ...walk.departures,
    ...stillDue(procedure, walk.place, recorded).map((question) => neverAsked(procedure, question)),
    ...verdictDepartures(procedure, walk.place, recorded),
  ];
};
