import { decided, secondsBetween, unchanged, type Instant } from '@muster/core';
import type { Tick } from '@muster/runtime/aws/scheduled';
import { BEAT, type BoardStores } from './store.ts';

/** Saves that it is this time. The board shows what was saved before once the relay has brought this to it. */
export const beat = async (
  { beats: { table, saved } }: Pick<BoardStores, 'beats'>,
  { at, cause }: Tick,
): Promise<void> => {
  await table.decide(cause, async () => {
    const loaded = await saved.load(BEAT);
    const isNewer = loaded.state === undefined || loaded.state.at < at;
    const decision = isNewer ? decided({ at }, []) : unchanged(loaded.state);
    return { ok: true, changes: [saved.change(loaded, decision, { remembers: false })], value: undefined };
  });
};

/** One look serves all who ask a Lambda for so long. */
const KEPT_SECONDS = 5;

/** Up to when the board has what was saved; undefined before the first beat. */
export const sharedAsOf = ({ beats: { seen } }: Pick<BoardStores, 'beats'>) => {
  let last: { readonly at: Instant; readonly asOf: Instant | undefined } | undefined;
  return async (now: Instant): Promise<Instant | undefined> => {
    if (last === undefined || Math.abs(secondsBetween(last.at, now)) >= KEPT_SECONDS)
      last = { at: now, asOf: (await seen.one(BEAT))?.at };
    return last.asOf;
  };
};
