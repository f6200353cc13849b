import { createHmac } from 'node:crypto';
import type { Instant } from '@muster/core';
import { ProblemError } from './problem.ts';
import { routeKey, type Route } from './routes.ts';
import { sameText } from '../aws/constant-time.ts';

/** Returns the key that signs cursors; throws on a transient fault. */
export type CursorKey = () => Promise<string>;

const LIVES_MINUTES = 60;
const FORM = /^([0-9a-z]{1,8})\.([\w-]{1,4000})\.([\w-]{22})$/;

/** A list with its filter. The page size is not part of it. */
export const listOf = (route: Route, params: unknown, { limit, cursor, ...filter }: Query): string =>
  JSON.stringify([routeKey(route), params, filter]);

export type Query = Readonly<Record<string, unknown>>;

const minuteOf = (at: Instant): number => Math.floor(Date.parse(at) / 60_000);

const sealOf = (key: string, minute: string, position: string, list: string): string =>
  createHmac('sha256', key)
    .update(`${minute}.${position}.${list}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url');

const invalid = () =>
  new ProblemError({
    status: 400,
    rule: 'invalid-cursor',
    detail: 'Start again without a cursor: it lives an hour and belongs to one list and filter.',
    faults: [{ in: 'query', pointer: '/cursor', message: 'Not a cursor of this list, or one that is over.' }],
  });

/** The cursor for a store's position. Whole minutes, so that a list has the same ETag for as long. */
export const sealCursor = async (
  key: CursorKey,
  list: string,
  position: string,
  at: Instant,
): Promise<string> => {
  const minute = minuteOf(at).toString(36);
  return `${minute}.${position}.${sealOf(await key(), minute, position, list)}`;
};

/** The store's position in a cursor. Throws the 400 for a cursor that this list did not give within the last hour. */
export const openCursor = async (
  key: CursorKey,
  list: string,
  cursor: string,
  at: Instant,
): Promise<string> => {
  const [, minute = '', position = '', seal = ''] = FORM.exec(cursor) ?? [];
  if (seal === '' || !sameText(seal, sealOf(await key(), minute, position, list))) throw invalid();
  const age = minuteOf(at) - Number.parseInt(minute, 36);
  if (age > LIVES_MINUTES) throw invalid();
  return position;
};
