import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import { MESSAGE_TAG, SERVICE_TAG } from '@muster/runtime/messaging/mail-tags';
import { serviceName } from '@muster/runtime/aws/service-name';

/** `failed`: certainly not sent, `again` when another try may help. `unknown`: it may be on its way all the same. */
export type SendResult =
  | { readonly kind: 'sent'; readonly providerId: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly again: boolean }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface MailSenderOptions {
  readonly ses: SESv2Client;
  readonly s3: S3Client;
  readonly bucket: string;
}

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

export class MailSender {
  readonly #options: MailSenderOptions;

  constructor(options: MailSenderOptions) {
    this.#options = options;
  }

  /** Stores the message before it is sent, as the proof of what was sent. Throws when it cannot. */
  async keep(key: string, mime: Buffer): Promise<void> {
    const { s3, bucket } = this.#options;
    await s3.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: mime, ContentType: 'message/rfc822' }),
    );
  }

  /**
   * Sends the message to the address in its To header, under the id that comes with it should it come back. Never throws:
   * what is not known is said.
   */
  async send(mime: Buffer, messageId?: string): Promise<SendResult> {
    const EmailTags = [
      { Name: SERVICE_TAG, Value: serviceName() },
      ...(messageId === undefined ? [] : [{ Name: MESSAGE_TAG, Value: messageId }]),
    ];
    try {
      const sent = await this.#options.ses.send(
        new SendEmailCommand({ Content: { Raw: { Data: mime } }, EmailTags }),
      );
      return sent.MessageId === undefined
        ? { kind: 'unknown', reason: 'no-id' }
        : { kind: 'sent', providerId: sent.MessageId };
    } catch (error) {
      return resultOfError(error);
    }
  }
}
