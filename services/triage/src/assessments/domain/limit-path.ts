import type { PathStep } from '@muster/contracts';
import type { ChildRow } from '@muster/core';

/** What a path may take of an assessment's row and of its verdict, in bytes of JSON as UTF-8. */
export const PATH_BYTES = 16_000;
const REASONS_BYTES = 16_000;
/** However much the names in a path take, this much is left for its notes and reasons. */
const LEAST_TEXT_BYTES = 3_000;
/** Left steps that one save moves out of a path: with a row for each of 60 steps they fit one transaction. */
const LEFT_STEPS_PER_SAVE = 30;
const ELLIPSIS = '…';

export const MORE_STEPS = 'STEP#';
const moreStepKey = (number: number): string => `${MORE_STEPS}${String(number).padStart(10, '0')}`;

const encoder = new TextEncoder();
export const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** The size to which texts are cut so that all of them take no more than the total; short ones stay whole. */
const shareOf = (sizes: readonly number[], total: number): number => {
  let rest = total;
  for (const [at, size] of [...sizes].sort((one, other) => one - other).entries()) {
    const share = Math.floor(rest / (sizes.length - at));
    if (size > share) return share;
    rest -= size;
  }
  return Infinity;
};

const cut = (text: string, bytes: number): string => {
  if (bytesOf(text) <= bytes) return text;
  let [kept, taken] = ['', bytesOf(ELLIPSIS)];
  for (const character of text) {
    taken += bytesOf(character) - 2;
    if (taken > bytes) break;
    kept += character;
  }
  return `${kept}${ELLIPSIS}`;
};

const textOf = (step: PathStep): string => {
  if (step.kind === 'stated') return '';
  return (step.kind === 'answered' ? step.note : step.reason) ?? '';
};

const withShortText = (step: PathStep, text: string, number: number): PathStep => {
  if (step.kind === 'stated') return step;
  return step.kind === 'answered'
    ? { ...step, note: text, shortened: number }
    : { ...step, reason: text, shortened: number };
};

/** The reasons of a verdict, the longest ones cut where they would take too much together. */
export const limitReasons = (reasons: readonly string[]): string[] => {
  const share = shareOf(reasons.map(bytesOf), REASONS_BYTES);
  return reasons.map((reason) => cut(reason, share));
};

export interface LimitedPath {
  readonly path: readonly PathStep[];
  /** How many child rows there are, numbered from 1. */
  readonly moreSteps: number;
  readonly childRows: readonly ChildRow[];
}

const shortenTexts = (path: readonly PathStep[], before: number): LimitedPath => {
  const texts = path.map(textOf);
  const sizes = texts.map(bytesOf);
  const names = bytesOf(path) - sizes.reduce((sum, size) => sum + size, 0);
  const share = shareOf(sizes, Math.max(LEAST_TEXT_BYTES, PATH_BYTES - names));
  const childRows: ChildRow[] = [];
  const cutPath = path.map((step, at) => {
    const text = texts[at] ?? '';
    if (bytesOf(text) <= share) return step;
    const number = step.shortened ?? before + childRows.length + 1;
    if (step.shortened === undefined) childRows.push({ sk: moreStepKey(number), data: { step } });
    return withShortText(step, cut(text, share), number);
  });
  return { path: cutPath, moreSteps: before + childRows.length, childRows };
};

/** Makes a path fit its row and verdict: left steps become child rows first, then the longest texts are cut. */
export const limitPath = (path: readonly PathStep[], moreSteps: number): LimitedPath => {
  if (bytesOf(path) <= PATH_BYTES) return { path, moreSteps, childRows: [] };
  const left = path.filter(({ leftAt }) => leftAt !== undefined).slice(0, LEFT_STEPS_PER_SAVE);
  const stay = path.filter((step) => !left.includes(step));
  const moved = left.map((step, at) => ({ sk: moreStepKey(moreSteps + at + 1), data: { step } }));
  const rest = moreSteps + left.length;
  if (bytesOf(stay) <= PATH_BYTES || stay.some(({ leftAt }) => leftAt !== undefined)) {
    return { path: stay, moreSteps: rest, childRows: moved };
  }
  const kept = shortenTexts(stay, rest);
  return { ...kept, childRows: [...moved, ...kept.childRows] };
};
