import { procedureDrawingTexts as texts } from '../../../../texts/procedures.ts';
import type { Arrow, Box, Graph } from './procedure-graph.ts';
import { layoutOf, type Layout, type Size } from './layout.ts';
import { wrapLabel } from './wrap-label.ts';

/** Pixels of a line, and of a sign at most as they come on average, at 14 px. */
export const LINE = 18;
const SIGN = 7.6;
export const PAD = 10;
const BOX_SIGNS = 26;
const LABEL_SIGNS = 18;

/** The lines of a box: its text, what an outcome means, then what the checker found there. */
export const boxLines = ({ label, means = '' }: Box, marks: readonly string[]): readonly string[] =>
  [label, means, ...marks].flatMap((text) => wrapLabel(text, BOX_SIGNS));

/** The lines of an arrow: a new one for each answer that leads there. */
export const arrowLines = ({ answers, whenSkipped }: Arrow): readonly string[] => {
  const said = [...answers, ...(whenSkipped ? [texts.whenSkipped] : [])];
  return said.flatMap((one) => wrapLabel(said.length > 1 ? texts.oneOf(one) : one, LABEL_SIGNS));
};

const sizeOf = (lines: readonly string[], signs: number): Size => ({
  width: Math.ceil(Math.min(signs, Math.max(...lines.map(({ length }) => length), 4)) * SIGN) + 2 * PAD,
  height: lines.length * LINE + PAD,
});

/** The places of everything in a procedure's drawing; `marksOf` gives what is written under a box's text. */
export const layoutOfGraph = (
  { boxes, arrows }: Graph,
  marksOf: (key: string) => readonly string[],
): Layout => {
  const sizes = boxes.map((box) => [box.key, sizeOf(boxLines(box, marksOf(box.key)), BOX_SIGNS)] as const);
  const lines = new Map(arrows.map((arrow) => [`${arrow.from} ${arrow.to}`, arrowLines(arrow)]));
  return layoutOf(new Map(sizes), arrows, ({ from, to }) =>
    sizeOf(lines.get(`${from} ${to}`) ?? [], LABEL_SIGNS),
  );
};
