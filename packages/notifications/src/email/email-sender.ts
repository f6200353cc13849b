import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import { serviceName } from '@muster/runtime/aws/service-name';
import { MESSAGE_TAG, SERVICE_TAG } from '@muster/runtime/messaging/mail-tags';
import { resultOfAwsError } from '../aws-send-error.ts';
import type { Sender, SendResult } from '../channel.ts';
import { composeMail, type Mail } from './mail.ts';

const OF_THE_ACCOUNT = /not verified|paused|suspended/i;

/** A refusal of this one message, which no later try changes; every other refusal is the account's and can be mended. */
const refusesMessage = ({ name, message }: Error): boolean =>
  name === 'BadRequestException' || (name === 'MessageRejected' && !OF_THE_ACCOUNT.test(message));

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
      return resultOfAwsError(error, refusesMessage);
    }
  }
}
