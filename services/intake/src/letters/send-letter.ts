import type { DataOf, MusterEvent } from '@muster/contracts';
import { notFound, type Cause } from '@muster/core';
import { attemptLog } from '@muster/notifications/attempt-log';
import type { NextAttempt } from '@muster/notifications/attempt';
import type { Sender } from '@muster/notifications/channel';
import { mailAddress, type Mail } from '@muster/notifications/email/mail';
import { letterProof, type LetterStore } from '@muster/notifications/letter-store';
import { sendMessage, type Content, type SendDeps } from '@muster/notifications/send-message';
import { readCaller, type ReadCallerDeps } from '../callers/read-caller.ts';
import { giveUpLetter, letterOf, letterPolicy, recordLetter, type SentLetter } from './domain/letter.ts';
import { letterMail } from './letter-mail.ts';
import type { LetterStores } from './store.ts';

export interface SendLetterDeps extends LetterStores, ReadCallerDeps, SendDeps {
  readonly texts: Pick<LetterStore, 'read'>;
  readonly email: Sender<Mail>;
  readonly mailFrom: string;
}

/** The letter stays in its queue and is tried again. */
export class SendLater extends Error {
  override readonly name = 'SendLater';
}

const SENDER = 'Queries and complaints';

const nameOf = (letterId: string, { attempt }: Pick<NextAttempt, 'attempt'>): string =>
  `${letterId}-${attempt}`;

/** The mail to whoever contacted us; the look at their details is logged like anybody's. Or the code of why there is none. */
const mailOf = async (
  deps: SendLetterDeps,
  { letterId, contactId, edition }: DataOf<'LetterReady'>,
  next: NextAttempt,
  cause: Cause,
): Promise<Content<Mail>> => {
  const found = await readCaller(deps, contactId, { ...cause, causationId: nameOf(letterId, next) });
  if (!found.ok) return { ok: false, reason: found.refusal.rule };
  const { sender, name } = found.caller;
  const address = mailAddress.safeParse(sender?.trim());
  if (!address.success) return { ok: false, reason: 'no-address' };
  const text = await deps.texts.read(letterId, edition);
  return {
    ok: true,
    content: {
      messageId: nameOf(letterId, next),
      from: { name: SENDER, address: deps.mailFrom },
      to: { name: name ?? '', address: address.data },
      ...letterMail(text, { name, isRepeat: next.unconfirmed > 0 }),
    },
  };
};

/** Sends a letter that is ready, once. Throws SendLater while it may still go; when it cannot, that is published. */
export const sendLetter = async (
  deps: SendLetterDeps,
  { data }: MusterEvent<'LetterReady'>,
  cause: Cause,
): Promise<void> => {
  const { letterId } = data;
  const read = await deps.letters.load(letterId);
  const causeOf = (step: string): Cause => ({
    ...cause,
    key: `${letterId}:${read.version}:${step}`,
    correlationId: data.complaintId,
  });
  const outcome = await sendMessage(deps, {
    ...{ channel: deps.email, policy: letterPolicy },
    log: attemptLog<SentLetter>({
      table: deps.table,
      store: deps.letters,
      latest: read.state,
      placeOf: () => read,
      rowOf: (attempt) => letterOf(data, attempt),
      record: recordLetter,
      causeOf,
    }),
    id: () => letterId,
    proof: (next) => letterProof(letterId, next.attempt),
    content: (next) => mailOf(deps, data, next, cause),
  });
  if (outcome.kind === 'waiting' || outcome.kind === 'unsent' || outcome.kind === 'unknown') {
    throw new SendLater(outcome.kind);
  }
  if (outcome.kind !== 'given-up' || outcome.latest.state === 'failed') return;
  await deps.letters.decide(letterId, causeOf('give-up'), (letter) =>
    letter ? giveUpLetter(letter, cause.at) : notFound('letter'),
  );
};
