import { dayInWords } from '@muster/calendar';
import type { LetterPurpose } from '@muster/contracts';
import { LetterId, notFound, refuse, type Cause } from '@muster/core';
import { stale } from '@muster/store/stale';
import { currentStage, stageNumber, withStage, type Complaint } from './domain/complaint.ts';
import { refuseHandler, withWorker } from './domain/handlers-differ.ts';
import { draftText } from './domain/letter-templates.ts';
import { editLetter, type Letter } from './domain/letter.ts';
import { answerLimit, extendLimit, meetAcknowledgement } from './domain/limits.ts';
import { refuseManyLetters, refusePurpose, withLetter } from './domain/send-letter.ts';
import type { ComplaintSettings } from './domain/settings.ts';
import { saveLetter, type LetterAddress, type VersionedLetterAddress } from './save-letter.ts';
import type { LetterStores } from './store.ts';

/** The last day once the extension that is asked for holds. */
const newAnswerBy = (
  complaint: Complaint,
  { calendar }: ComplaintSettings,
  now: Cause['at'],
): string | undefined => {
  const { asked } = currentStage(complaint);
  const limit = answerLimit(complaint, stageNumber(complaint));
  if (!asked || !limit) return undefined;
  const { complaint: after } = extendLimit(complaint, limit, { ...asked, calendar, now });
  return answerLimit(after, stageNumber(complaint))?.lastDay;
};

/** The last day for the answer where its clock begins with the acknowledgement: as if that left now. */
const answerByIfSentNow = (
  complaint: Complaint,
  { calendar }: ComplaintSettings,
  now: Cause['at'],
): string | undefined => {
  const stage = stageNumber(complaint);
  if (answerLimit(complaint, stage)) return undefined;
  return answerLimit(meetAcknowledgement(complaint, stage, now, calendar), stage)?.lastDay;
};

/** Drafts a letter from its template, with what is known filled in. */
export const draftLetter = async (
  deps: LetterStores,
  {
    purpose,
    enclosesPack,
    ...address
  }: LetterAddress & { readonly purpose: LetterPurpose; readonly enclosesPack: boolean },
  cause: Cause,
) => {
  const by = cause.actor.id;
  return saveLetter(deps, address, cause, (complaint, { state: known }, settings) => {
    if (known) return refuse('letter-there', 'There is a letter of this id.');
    const refused =
      refusePurpose(complaint, purpose) ?? refuseManyLetters(complaint) ?? refuseHandler(complaint, by);
    if (refused) return refused;
    const { complaintId, team, contactId } = complaint;
    const answerBy = answerByIfSentNow(complaint, settings, cause.at);
    const letter: Letter = {
      ...{ letterId: LetterId.parse(address.letterId), complaintId, team, purpose },
      ...(contactId && { contactId }),
      ...{ stage: stageNumber(complaint), state: 'draft', draftedBy: by, draftedAt: cause.at },
      ...draftText(complaint, purpose, {
        answerBy,
        newAnswerBy: newAnswerBy(complaint, settings, cause.at),
        enclosesPack,
      }),
      ...(enclosesPack && { enclosesPack }),
      ...(answerBy !== undefined && {
        note: `“${dayInWords(answerBy)}” is counted as if the letter left today, ${dayInWords(cause.at.slice(0, 10))}. If it leaves on another day, correct it.`,
      }),
    };
    const workedOn = [...withWorker(complaint, by)];
    const worked = purpose === 'acknowledgement' ? complaint : withStage(complaint, { workedOn });
    return { ok: true, letter, complaint: withLetter(worked, letter), events: [] };
  });
};

/** Changes a draft on the version that was read. */
export const changeLetter = (
  deps: LetterStores,
  {
    given,
    ifMatch,
    ...address
  }: VersionedLetterAddress & { readonly given: Parameters<typeof editLetter>[1] },
  cause: Cause,
) =>
  saveLetter(deps, address, cause, (complaint, loaded) => {
    if (!loaded.state) return notFound('letter');
    if (ifMatch !== '*' && ifMatch !== loaded.version) return stale(loaded);
    const refused = refuseHandler(complaint, cause.actor.id);
    if (refused) return refused;
    const edited = editLetter(loaded.state, given);
    if (!edited.ok) return edited;
    const letter = edited.state;
    const worked =
      letter.purpose === 'acknowledgement'
        ? complaint
        : withStage(complaint, { workedOn: [...withWorker(complaint, cause.actor.id)] });
    return { ok: true, letter, complaint: withLetter(worked, letter), events: [] };
  });
