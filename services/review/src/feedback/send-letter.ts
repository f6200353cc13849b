import type { MusterEvent } from '@muster/contracts';
import { notFound, refuse, type Cause } from '@muster/core';
import { MOST_ATTACHED_BYTES, type LetterStore } from '@muster/notifications/letter-store';
import { stale } from '@muster/store/stale';
import { referenceOf } from './domain/complaint.ts';
import { notePack } from './domain/pack-makers.ts';
import { noteOutcome, notePosted, releaseLetter, type Released } from './domain/send-letter.ts';
import { composePack, type PackDeps } from './make-evidence-pack.ts';
import { loadWhole } from './read-complaint.ts';
import { saveLetter, type LetterAddress, type VersionedLetterAddress } from './save-letter.ts';
import type { LetterStores } from './store.ts';

type SendDeps = PackDeps & { readonly texts: Pick<LetterStore, 'leave'> };

const tooLarge = refuse(
  'pack-too-large',
  'The evidence pack is too large for a mail. Draft the letter without it, print the pack and post it.',
);

/** The pack that goes with a letter, as the complaint is once that has left; of one that is posted somebody prints it. */
const attachmentOf = async (deps: SendDeps, { complaint, letter }: Released, now: Cause['at']) => {
  if (letter.enclosesPack !== true) return undefined;
  const whole = await loadWhole(deps, complaint.complaintId, () => undefined);
  if (!whole.ok) return undefined;
  const isOther = ({ letterId }: { readonly letterId: string }) => letterId !== letter.letterId;
  const { html, leftOut } = await composePack(
    deps,
    {
      complaint: { ...complaint, letters: complaint.letters.filter(isOther) },
      said: whole.said,
      letters: whole.letters.filter((one) => isOther(one.letter)),
    },
    now,
  );
  return { filename: `evidence-${referenceOf(complaint)}.html`, html, leftOut };
};

/**
 * Releases a letter, on the version that was read: nobody sends what another changed unseen. Its text is handed over before it is
 * saved as released: intake never looks for one that is not there.
 */
export const sendLetter = (deps: SendDeps, { ifMatch, ...address }: VersionedLetterAddress, cause: Cause) =>
  saveLetter(deps, address, cause, async (complaint, loaded, { calendar }) => {
    const { state: draft, version } = loaded;
    if (!draft) return notFound('letter');
    if (ifMatch !== '*' && ifMatch !== version) return stale(loaded);
    const by = cause.actor.id;
    const released = releaseLetter(complaint, draft, { by, at: cause.at, calendar, edition: version });
    if (!released.ok || released.letter.state !== 'ready') return released;
    const enclosed = await attachmentOf(deps, released, cause.at);
    const { letterId, subject, text } = draft;
    const left = { subject, text, reference: referenceOf(complaint) };
    if (!enclosed) {
      await deps.texts.leave(letterId, version, left);
      return released;
    }
    const { leftOut, ...attachment } = enclosed;
    if (Buffer.byteLength(attachment.html) > MOST_ATTACHED_BYTES) return tooLarge;
    await deps.texts.leave(letterId, version, { ...left, attachment });
    const noted = notePack(released.complaint, { by, at: cause.at, how: 'enclosed', leftOut });
    return { ...released, complaint: noted.state, events: [...released.events, ...noted.events] };
  });

/** Notes that somebody posted a letter that could not go by e-mail. */
export const recordPosting = (deps: LetterStores, address: LetterAddress, cause: Cause) =>
  saveLetter(deps, address, cause, (complaint, { state: letter }, { calendar }) =>
    letter
      ? notePosted(complaint, letter, { at: cause.at, by: cause.actor.id }, calendar)
      : notFound('letter'),
  );

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
