import { notFound, type Cause } from '@muster/core';
import type { Receipt } from '@muster/notifications/channel';
import { Poison } from '@muster/runtime/messaging/dead-letter';
import { noteLetterBounce, returnLetter } from './domain/letter.ts';
import type { LetterStores } from './store.ts';

/** Takes a letter that came back: review is told, and somebody posts it. A soft bounce is only noted. */
export const recordReturnedLetter = async (
  { letters }: Pick<LetterStores, 'letters'>,
  { messageId, kind, why }: Receipt,
  cause: Cause,
): Promise<void> => {
  const returned = await letters.decide(messageId, cause, (letter) => {
    if (!letter) return notFound('letter');
    if (kind === 'soft-bounce') return noteLetterBounce(letter, why, cause.at);
    return returnLetter(letter, `${kind === 'complaint' ? 'complaint' : 'bounce'}: ${why}`, cause.at);
  });
  if (!returned.ok) throw new Poison('unknown-mail');
};
