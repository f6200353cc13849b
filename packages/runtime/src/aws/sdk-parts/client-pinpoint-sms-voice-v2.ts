import { jsonCommand } from './json.ts';
import { ServiceClient, type ClientSettings } from './service-client.ts';

/** AWS End User Messaging, texts and voice messages, under the name that its SDK kept from Pinpoint. */
export class PinpointSMSVoiceV2Client extends ServiceClient {
  constructor(settings: ClientSettings) {
    super({ host: 'sms-voice', variable: 'PINPOINT_SMS_VOICE_V2' }, settings);
  }
}

export const SendTextMessageCommand = jsonCommand({
  version: '1.0',
  target: 'PinpointSMSVoiceV2.SendTextMessage',
});
