import type { MusterEvent } from '@muster/contracts';
import { decided, unchanged, type Cause, type NotificationId } from '@muster/core';
import { attemptLog } from '@muster/notifications/attempt-log';
import { recordAttempt } from '@muster/notifications/attempt';
import type { Sender } from '@muster/notifications/channel';
import type { Mail } from '@muster/notifications/email/mail';
import type { ProofStore } from '@muster/notifications/proof-store';
import { sendMessage, type SendOutcome } from '@muster/notifications/send-message';
import type { Text } from '@muster/notifications/sms/text';
import type { Call } from '@muster/notifications/voice/call';
import type { Table } from '@muster/store';
import { codePolicy, type CodeMessage } from '../people/domain/code-message.ts';
import type { ContactPoint } from '../people/domain/contact-points.ts';
import { pointToVerify } from '../people/domain/verify-point.ts';
import type { PeopleStores } from '../people/store.ts';
import { codeMessageId, pointIdOf } from '../people/verification-ids.ts';
import { causeOfPart } from '../response/domain/causes.ts';
import { codeMail, codeSpoken, codeText } from './mails/code-mail.ts';
import { proofOf } from './message-attempts.ts';
import { SendLater } from './send-once.ts';

const SENDER = 'Muster control room';

export interface SendCodeDeps extends PeopleStores {
  readonly table: Table;
  readonly proofs: ProofStore;
  readonly email: Sender<Mail>;
  readonly sms?: Sender<Text>;
  readonly voice?: Sender<Call>;
  readonly mailFrom: string;
  /** The control room's telephone number. */
  readonly phone: string;
}

interface Code {
  readonly id: NotificationId;
  readonly name: string;
  readonly code: string;
  readonly point: ContactPoint;
}

type CodeOrdered = Pick<MusterEvent<'ContactPointCodeRequested'>, 'data'>;

type SendOn = <Content>(
  channel: Sender<Content> | undefined,
  content: Content,
) => Promise<SendOutcome | undefined>;

/** The code in the form of its channel; undefined where nothing sends on it. */
const sendOn = (
  { email, sms, voice, mailFrom, phone }: SendCodeDeps,
  { id, name, code, point: { channel, address } }: Code,
  send: SendOn,
): Promise<SendOutcome | undefined> => {
  switch (channel) {
    case 'email':
      return send(email, {
        messageId: id,
        from: { name: SENDER, address: mailFrom },
        to: { name, address },
        ...codeMail({ name, code, phone }),
      });
    case 'sms':
      return send(sms, { to: address, text: codeText({ code, phone }) });
    case 'voice':
      return send(voice, { to: address, spoken: codeSpoken({ code }), keys: {} });
    case 'webhook':
      return Promise.resolve(undefined);
  }
};

/** The code that is still to be sent, and where; undefined once it was replaced, typed back, is too old, or the address is another. */
const codeToSend = async (
  { verifications, resources }: PeopleStores,
  { data }: CodeOrdered,
  cause: Cause,
): Promise<Code | undefined> => {
  const { verificationId, number, channel, resource, expiresAt } = data;
  if (expiresAt <= cause.at) return undefined;
  const [{ state: asked }, { state: person }] = await Promise.all([
    verifications.load(verificationId),
    resources.load(resource.resourceId),
  ]);
  if (asked?.code === undefined || asked.number !== number || person === undefined) return undefined;
  const found = pointToVerify(person, channel);
  if (!found.ok || pointIdOf(found.point) !== asked.pointId) return undefined;
  const { point } = found;
  return { id: codeMessageId(verificationId, number), name: person.name, code: asked.code, point };
};

/** Sends a code to a person's address, once. Throws SendLater while it may still go; what became of it is shown to the administrator. */
export const sendContactPointCode = async (
  deps: SendCodeDeps,
  event: CodeOrdered,
  cause: Cause,
): Promise<void> => {
  const code = await codeToSend(deps, event, cause);
  if (code === undefined) return;
  const { id } = code;
  const { resource, verificationId } = event.data;
  const loaded = await deps.codeMessages.load(id);
  const about = { resourceId: resource.resourceId, verificationId };
  const outcome = await sendOn(
    deps,
    code,
    async (channel, content) =>
      channel &&
      sendMessage(
        { proofs: deps.proofs, now: () => cause.at },
        {
          ...{ channel, policy: codePolicy },
          log: attemptLog<CodeMessage>({
            table: deps.table,
            store: deps.codeMessages,
            latest: loaded.state,
            placeOf: () => loaded,
            rowOf: (attempt) => ({ ...attempt, ...about }),
            record: (row, made, now) => {
              const recorded = recordAttempt(row, made, codePolicy, now);
              return recorded ? decided({ ...recorded, ...about }, []) : unchanged(row);
            },
            causeOf: (step, { version }) => causeOfPart(cause, id, step, version),
          }),
          id: () => id,
          proof: () => proofOf(id),
          content: () => Promise.resolve({ ok: true, content }),
        },
      ),
  );
  if (outcome?.kind === 'waiting' || outcome?.kind === 'unsent') throw new SendLater(outcome.kind);
};
