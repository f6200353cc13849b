import type { Refusal, Refused } from '@muster/core';
import type { Changed } from './changed.ts';

export const STALE = 'stale-version';

const changerInWords = ({ kind, id }: Changed['by']): string => {
  switch (kind) {
    case 'user':
      return id;
    case 'responder':
      return 'the person themselves';
    case 'source':
      return 'a source';
    case 'system':
      return 'Muster itself';
  }
};

const READ_AGAIN = 'Read it again, then decide.';

const staleRefusal = (changed: Changed | undefined): Refusal =>
  changed === undefined
    ? { kind: 'refused', rule: STALE, because: `It was changed meanwhile. ${READ_AGAIN}` }
    : {
        kind: 'refused',
        rule: STALE,
        because: `It was changed meanwhile: last by ${changerInWords(changed.by)} at ${changed.at}. ${READ_AGAIN}`,
        about: { changedBy: changed.by.id, changedAt: changed.at },
      };

/** A refusal that comes with the present version of what was to be changed. */
export interface Stale extends Refused {
  readonly version: number;
}

/** For a change made on an older version than the present one, naming who made that and when; the caller reads again. */
export const stale = ({
  version,
  changed,
}: {
  readonly version: number;
  readonly changed?: Changed | undefined;
}): Stale => ({ ok: false, refusal: staleRefusal(changed), version });
