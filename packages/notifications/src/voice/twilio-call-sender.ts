import type * as z from 'zod';
import { callStatusAddress, keysAddress } from '../carrier/callback-addresses.ts';
import { postToCarrier, type CarrierSettings } from '../carrier/post-to-carrier.ts';
import type { Sender, SendResult } from '../channel.ts';
import { callScript } from './call-script.ts';
import { Call } from './call.ts';

/** Shorter than most mailboxes wait before they answer. */
const RINGS_SECONDS = 25;

const REPORTED = ['ringing', 'answered', 'completed'] as const;

/** An id as long as any, to find out whether a script fits before there is one. */
const SOME_ID = 'x'.repeat(64);

/**
 * Calls by Twilio's REST (twilio.com/docs/voice/api/call-resource). The person hears the message as soon as they answer; whether
 * a machine did is found out meanwhile and told with the other states of the call.
 */
export class TwilioCallSender implements Sender<Call> {
  readonly name = 'voice';
  readonly format = { contentType: 'application/json', fileEnding: 'json' };
  readonly #settings: CarrierSettings;

  constructor(settings: CarrierSettings) {
    this.#settings = settings;
  }

  /** The call in words, as it is kept; rejects too when its script would be longer than the carrier takes. */
  async render(given: Call): Promise<Buffer> {
    const call = Call.parse(given);
    this.#script(call, SOME_ID);
    return Buffer.from(JSON.stringify(call));
  }

  send(message: Buffer, id: string): Promise<SendResult> {
    const call = Call.parse(JSON.parse(message.toString('utf8')));
    const status = callStatusAddress(this.#settings.callbackUrl, id);
    return postToCarrier(this.#settings, 'Calls', [
      ['To', call.to],
      ['Twiml', this.#script(call, id)],
      ['Timeout', String(RINGS_SECONDS)],
      ['StatusCallback', status],
      ...REPORTED.map((event) => ['StatusCallbackEvent', event] as const),
      ['MachineDetection', 'Enable'],
      ['AsyncAmd', 'true'],
      ['AsyncAmdStatusCallback', status],
    ]);
  }

  #script({ to: _, ...step }: z.output<typeof Call>, id: string): string {
    return callScript(step, keysAddress(this.#settings.callbackUrl, id, step.step));
  }
}
