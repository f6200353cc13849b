import type { PathStep } from '@muster/contracts';
import { instantOf, type Actor, type Instant } from '@muster/core';
import { positionOf } from '../src/position.ts';
import type { Procedure } from '../src/schema.ts';
import { answer, skip } from '../src/steps.ts';

export const agent: Actor = { kind: 'user', id: 'agent' };
export const at = (second: number): Instant => instantOf(Date.UTC(2026, 0, 5, 9, 16, second));
export const taker = (second: number) => ({ by: agent, at: at(second) });

/** Takes one step by a choice: that answer, or a skip when there are not so many. */
export function step(procedure: Procedure, path: readonly PathStep[], choice: number): readonly PathStep[] {
  const position = positionOf(procedure, path);
  if (position.at !== 'question') throw new Error(`no question to answer but ${position.at}`);
  const chosen = position.question.answers[choice];
  const { name } = position;
  const who = taker(path.length);
  const taken = chosen
    ? answer(procedure, path, { question: name, answer: chosen.id }, who)
    : skip(procedure, path, { question: name, reason: 'not known' }, who);
  if (!taken.ok) throw new Error(taken.rule);
  return taken.path;
}

/** Follows the choices until an outcome or the last choice. */
export function follow(procedure: Procedure, choices: readonly number[]): readonly PathStep[] {
  let path: readonly PathStep[] = [];
  for (const choice of choices) {
    if (positionOf(procedure, path).at !== 'question') break;
    path = step(procedure, path, choice);
  }
  return path;
}
