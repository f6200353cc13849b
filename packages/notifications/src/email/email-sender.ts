import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import { serviceName } from '@muster/runtime/aws/service-name';
import { MESSAGE_TAG, SERVICE_TAG } from '@muster/runtime/messaging/mail-tags';
import type { Sender, SendResult } from '../channel.ts';
import { composeMail, type Mail } from './mail.ts';

const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
const THROTTLED = new Set(['TooManyRequestsException', 'ThrottlingException', 'LimitExceededException']);

const OF_THE_ACCOUNT = /not verified|paused|suspended/i;

/** A refusal of this one message, which no later try changes; every other refusal is the account's and can be mended. */
const refusesMessage = ({ name, message }: Error): boolean =>
  name === 'BadRequestException' || (name === 'MessageRejected' && !OF_THE_ACCOUNT.test(message));

const field = (of: object, name: string): unknown => Reflect.get(of, name);

const statusOf = (error: Error): number => {
  const metadata = field(error, '$metadata');
  const status = typeof metadata === 'object' && metadata !== null && field(metadata, 'httpStatusCode');
  return typeof status === 'number' ? status : 0;
};

const resultOfError = (error: unknown): SendResult => {
  if (!(error instanceof Error)) return { kind: 'unknown', reason: 'no-answer' };
  const code = field(error, 'code');
  if (typeof code === 'string' && NEVER_CONNECTED.has(code)) {
    return { kind: 'failed', reason: 'unreachable', again: true };
  }
  if (THROTTLED.has(error.name)) return { kind: 'failed', reason: 'throttled', again: true };
  const status = statusOf(error);
  return status >= 400 && status < 500
    ? { kind: 'failed', reason: error.name, again: !refusesMessage(error) }
    : { kind: 'unknown', reason: status >= 500 ? 'provider-fault' : 'no-answer' };
};

/** E-mail by SES. A message goes to the address in its To header, tagged with the service and the id of its receipts. */
export class EmailSender implements Sender<Mail> {
  readonly name = 'email';
  readonly format = { contentType: 'message/rfc822', fileEnding: 'eml' };
  readonly #ses: SESv2Client;

  constructor(ses: SESv2Client) {
    this.#ses = ses;
  }

  render(mail: Mail): Promise<Buffer> {
    return composeMail(mail);
  }

  async send(message: Buffer, id: string): Promise<SendResult> {
    const EmailTags = [
      { Name: SERVICE_TAG, Value: serviceName() },
      { Name: MESSAGE_TAG, Value: id },
    ];
    try {
      const sent = await this.#ses.send(
        new SendEmailCommand({ Content: { Raw: { Data: message } }, EmailTags }),
      );
      return sent.MessageId === undefined
        ? { kind: 'unknown', reason: 'no-id' }
        : { kind: 'sent', providerId: sent.MessageId };
    } catch (error) {
      return resultOfError(error);
    }
  }
}
