import type { BodyOf } from '@muster/client';

export type ReviewText = BodyOf<'writeIncidentReview'>;

/** The kinds of points in the order in which a review is written. */
export const KINDS = ['facts', 'helped', 'hindered', 'decisions', 'actions'] as const;
export type Kind = (typeof KINDS)[number];

/** The form of a review: the points of each kind, one per line. */
export type ReviewFields = Readonly<Record<Kind, string>>;

/** A line per point; what a point holds of line breaks becomes spaces, so that it stays one. */
const linesOf = (points: readonly string[] = []): string =>
  points.map((point) => point.replaceAll(/\s*\n\s*/g, ' ')).join('\n');

const pointsIn = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const fieldsOf = (text: ReviewText | undefined): ReviewFields => ({
  facts: linesOf(text?.facts),
  helped: linesOf(text?.helped),
  hindered: linesOf(text?.hindered),
  decisions: linesOf(text?.decisions),
  actions: linesOf(text?.actions),
});

export const textOf = (fields: ReviewFields): ReviewText => ({
  facts: pointsIn(fields.facts),
  helped: pointsIn(fields.helped),
  hindered: pointsIn(fields.hindered),
  decisions: pointsIn(fields.decisions),
  actions: pointsIn(fields.actions),
});

/** The lines with one more at their end. */
export const withPoint = (lines: string, point: string): string =>
  [...pointsIn(lines), point.replaceAll(/\s*\n\s*/g, ' ')].join('\n');

export const hasPoint = (lines: string, point: string): boolean =>
  pointsIn(lines).includes(point.replaceAll(/\s*\n\s*/g, ' ').trim());
