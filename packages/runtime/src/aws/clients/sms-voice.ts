import {
  PinpointSMSVoiceV2Client,
  SendTextMessageCommand,
} from '../sdk-parts/client-pinpoint-sms-voice-v2.ts';
import { settings } from './settings.ts';

export { SendTextMessageCommand };
export type SmsVoiceClient = Pick<PinpointSMSVoiceV2Client, 'send'>;

/** Sends once: a text whose answer is lost may have gone out, and only its sender may decide to repeat it. */
export const smsVoice = (): SmsVoiceClient => new PinpointSMSVoiceV2Client({ ...settings, maxAttempts: 1 });
