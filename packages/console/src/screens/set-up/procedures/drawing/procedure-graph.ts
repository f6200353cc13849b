import type { DeviationGrade, Priority, Validity } from '@muster/contracts';
import { procedureDrawingTexts as texts } from '../../../../texts/procedures.ts';
import { named, priority as priorityWords, validity as validityWords } from '../../../../texts/words.ts';

export type LeadsTo = { readonly question: string } | { readonly outcome: string };

export interface Question {
  readonly text: string;
  readonly why: string;
  readonly grade: DeviationGrade;
  readonly answers: readonly { readonly id: string; readonly label: string; readonly leadsTo: LeadsTo }[];
  readonly whenSkipped: LeadsTo;
}

export interface Outcome {
  readonly validity: Validity;
  readonly priority?: Priority | undefined;
  readonly reason: string;
  readonly sourceMayState?: boolean | undefined;
  readonly plan?: string | undefined;
}

/** What is drawn of a procedure's document. */
export interface Document {
  readonly title: string;
  readonly start: string;
  readonly questions: Readonly<Record<string, Question>>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

/** A box of the drawing. `missing` stands for what is named and not there, `loop` for a way back to an earlier question. */
export interface Box {
  /** Also the id of the entry in the list that says the same. */
  readonly key: string;
  readonly kind: 'question' | 'outcome' | 'missing' | 'loop';
  readonly label: string;
  /** An outcome's priority. */
  readonly means?: string;
}

/** All answers of one question that lead to the same. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly answers: readonly string[];
  /** Whether a skip leads here, too. */
  readonly whenSkipped: boolean;
}

export interface Graph {
  /** The start first, then in the order of the answers, depth first; what no path leads to comes last. */
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

export const questionKey = (name: string): string => `question-${name}`;
export const outcomeKey = (name: string): string => `outcome-${name}`;
const keyOf = (to: LeadsTo): string => ('question' in to ? questionKey(to.question) : outcomeKey(to.outcome));

/** A named question or outcome; names that every object inherits are none. */
export const own = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** The priority of an outcome, or why nobody is sent. */
export const meaningOf = ({ priority, validity }: Outcome): string =>
  priority === undefined ? validityWords[validity] : priorityWords[priority];

const boxOf = (document: Document, to: LeadsTo): Box => {
  const key = keyOf(to);
  if ('question' in to) {
    const question = own(document.questions, to.question);
    return question === undefined
      ? { key, kind: 'missing', label: texts.missingQuestion(to.question) }
      : { key, kind: 'question', label: question.text };
  }
  const outcome = own(document.outcomes, to.outcome);
  return outcome === undefined
    ? { key, kind: 'missing', label: texts.missingOutcome(to.outcome) }
    : { key, kind: 'outcome', label: named(to.outcome), means: meaningOf(outcome) };
};

/** The ways out of a question by where they lead, in the order of its answers. */
const waysOf = ({ answers, whenSkipped }: Question) => {
  const ways = new Map<string, { to: LeadsTo; answers: string[]; whenSkipped: boolean }>();
  const way = (to: LeadsTo) => {
    const found = ways.get(keyOf(to)) ?? { to, answers: [], whenSkipped: false };
    ways.set(keyOf(to), found);
    return found;
  };
  for (const { label, leadsTo } of answers) way(leadsTo).answers.push(label);
  way(whenSkipped).whenSkipped = true;
  return [...ways.values()];
};

/** A procedure as boxes and arrows without a loop: a way back to a question of its own path ends in a box that names it. */
export const graphOf = (document: Document): Graph => {
  const boxes = new Map<string, Box>();
  const arrows: Arrow[] = [];
  const visit = (to: LeadsTo, trail: readonly string[]): void => {
    const box = boxOf(document, to);
    if (boxes.has(box.key)) return;
    boxes.set(box.key, box);
    const question = 'question' in to ? own(document.questions, to.question) : undefined;
    if (question === undefined) return;
    const inside = [...trail, box.key];
    for (const { to: next, ...said } of waysOf(question)) {
      const isLoop = inside.includes(keyOf(next));
      const key = isLoop ? `loop-${box.key}-${keyOf(next)}` : keyOf(next);
      if (isLoop) boxes.set(key, { key, kind: 'loop', label: texts.loop(boxOf(document, next).label) });
      else visit(next, inside);
      arrows.push({ from: box.key, to: key, ...said });
    }
  };
  visit({ question: document.start }, []);
  for (const question of Object.keys(document.questions)) visit({ question }, []);
  for (const outcome of Object.keys(document.outcomes)) visit({ outcome }, []);
  return { boxes: [...boxes.values()], arrows };
};
