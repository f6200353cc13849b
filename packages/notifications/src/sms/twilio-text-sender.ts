import { textStatusAddress } from '../carrier/callback-addresses.ts';
import { postToCarrier, type CarrierSettings } from '../carrier/post-to-carrier.ts';
import type { Sender, SendResult } from '../channel.ts';
import { Text, VALID_SECONDS } from './text.ts';

/** Texts by Twilio's REST (twilio.com/docs/messaging/api/message-resource). */
export class TwilioTextSender implements Sender<Text> {
  readonly name = 'sms';
  readonly format = { contentType: 'application/json', fileEnding: 'json' };
  readonly #settings: CarrierSettings;

  constructor(settings: CarrierSettings) {
    this.#settings = settings;
  }

  async render(text: Text): Promise<Buffer> {
    return Buffer.from(JSON.stringify(Text.parse(text)));
  }

  send(message: Buffer, id: string): Promise<SendResult> {
    const { to, text } = Text.parse(JSON.parse(message.toString('utf8')));
    return postToCarrier(this.#settings, 'Messages', [
      ['To', to],
      ['Body', text],
      ['StatusCallback', textStatusAddress(this.#settings.callbackUrl, id)],
      ['ValidityPeriod', String(VALID_SECONDS)],
    ]);
  }
}
