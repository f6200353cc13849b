import { SendTextMessageCommand, type SmsVoiceClient } from '@muster/runtime/aws/clients/sms-voice';
import { serviceName } from '@muster/runtime/aws/service-name';
import { MESSAGE_TAG, SERVICE_TAG } from '@muster/runtime/messaging/mail-tags';
import * as z from 'zod';
import { fieldOf, resultOfAwsError } from '../aws-send-error.ts';
import type { Sender, SendResult } from '../channel.ts';
import { Text, VALID_SECONDS } from './text.ts';

export interface AwsTextSettings {
  readonly client: SmsVoiceClient;
  /** The number that texts come from and replies go to, in E.164: a sender id takes none. */
  readonly from: string;
  /** What tells EventBridge of each text; without one nothing is known after it was sent. */
  readonly configurationSet?: string;
}

const Sent = z.object({ MessageId: z.string().min(1) });

const STOPPED = 'DESTINATION_PHONE_NUMBER_OPTED_OUT';
/** Of the account or its settings, which can be mended; every other reason is the message's or the number's. */
const OF_THE_ACCOUNT = /NOT_VERIFIED|PROTECT|INACTIVE|NOT_ALLOWED|_DISABLED|SPEND|MISMATCH/;
const REFUSALS = new Set(['ConflictException', 'ValidationException']);

const reasonIn = (error: unknown): string => {
  const reason = error instanceof Error ? fieldOf(error, 'Reason') : undefined;
  return typeof reason === 'string' && /^[A-Z_]{1,80}$/.test(reason) ? reason : '';
};

const refusesMessage = (error: Error): boolean =>
  REFUSALS.has(error.name) && !OF_THE_ACCOUNT.test(reasonIn(error));

const resultOfError = (error: unknown): SendResult => {
  const result = resultOfAwsError(error, refusesMessage);
  const reason = reasonIn(error);
  if (result.kind === 'unknown' || reason === '') return result;
  return reason === STOPPED
    ? { ...result, reason: `stopped (${reason})`, address: 'stopped' }
    : { ...result, reason: `${result.reason} (${reason})` };
};

/** Texts by AWS End User Messaging (SendTextMessage), under the id that its events repeat. */
export class AwsTextSender implements Sender<Text> {
  readonly name = 'sms';
  readonly format = { contentType: 'application/json', fileEnding: 'json' };
  readonly #settings: AwsTextSettings;

  constructor(settings: AwsTextSettings) {
    this.#settings = settings;
  }

  async render(text: Text): Promise<Buffer> {
    return Buffer.from(JSON.stringify(Text.parse(text)));
  }

  async send(message: Buffer, id: string): Promise<SendResult> {
    const { to, text } = Text.parse(JSON.parse(message.toString('utf8')));
    const { client, from, configurationSet } = this.#settings;
    try {
      const answer = await client.send(
        new SendTextMessageCommand({
          DestinationPhoneNumber: to,
          OriginationIdentity: from,
          MessageBody: text,
          MessageType: 'TRANSACTIONAL',
          TimeToLive: VALID_SECONDS,
          Context: { [SERVICE_TAG]: serviceName(), [MESSAGE_TAG]: id },
          ...(configurationSet !== undefined && { ConfigurationSetName: configurationSet }),
        }),
      );
      const sent = Sent.safeParse(answer);
      return sent.success
        ? { kind: 'sent', providerId: sent.data.MessageId }
        : { kind: 'unknown', reason: 'no-id' };
    } catch (error) {
      return resultOfError(error);
    }
  }
}
