import type { MusterEvent } from '@muster/contracts';
import { notFound, type Cause } from '@muster/core';
import type { LetterStore } from '@muster/notifications/letter-store';
import { referenceOf } from './domain/complaint.ts';
import { noteOutcome, notePosted, releaseLetter } from './domain/send-letter.ts';
import { readSettings } from './read-settings.ts';
import { saveLetter, type LetterAddress } from './save-letter.ts';
import type { LetterStores } from './store.ts';

/** Releases a letter. Its text is handed over before it is saved as released: intake never looks for one that is not there. */
export const sendLetter = async (
  deps: LetterStores & { readonly texts: Pick<LetterStore, 'leave'> },
  address: LetterAddress,
  cause: Cause,
) => {
  const { settings } = await readSettings(deps);
  return saveLetter(deps, address, cause, async (complaint, { state: draft, version }) => {
    if (!draft) return notFound('letter');
    const { calendar } = settings;
    const released = releaseLetter(complaint, draft, {
      ...{ by: cause.actor.id, at: cause.at, calendar, edition: version },
    });
    if (!released.ok || released.letter.state !== 'ready') return released;
    const { letterId, subject, text } = draft;
    await deps.texts.leave(letterId, version, { subject, text, reference: referenceOf(complaint) });
    return released;
  });
};

/** Notes that somebody posted a letter that could not go by e-mail. */
export const recordPosting = async (deps: LetterStores, address: LetterAddress, cause: Cause) => {
  const { settings } = await readSettings(deps);
  return saveLetter(deps, address, cause, (complaint, { state: letter }) =>
    letter
      ? notePosted(complaint, letter, { at: cause.at, by: cause.actor.id }, settings.calendar)
      : notFound('letter'),
  );
};

const addressOf = ({ complaintId, letterId }: MusterEvent<'LetterSent' | 'LetterFailed'>['data']) => ({
  complaintId,
  letterId,
});

/** Notes what intake says became of a letter. Of one that is not known nothing is to be done: it is thrown for the queue. */
export const recordLetterOutcome = async (
  deps: LetterStores,
  event: MusterEvent<'LetterSent'> | MusterEvent<'LetterFailed'>,
  cause: Cause,
): Promise<void> => {
  const saved = await saveLetter(deps, addressOf(event.data), cause, (complaint, { state: letter }) => {
    if (!letter) return notFound('letter');
    const outcome =
      event.name === 'LetterSent'
        ? { sentAt: event.data.sentAt, possiblyRepeated: event.data.possiblyRepeated }
        : { failed: { at: event.data.failedAt, reason: event.data.reason } };
    if (letter.state === 'posted') return { ok: true, letter, complaint, events: [] };
    return { ok: true, ...noteOutcome(complaint, letter, outcome) };
  });
  if (!saved.ok) throw new Error(`${event.data.letterId}: ${saved.refusal.rule}`);
};
