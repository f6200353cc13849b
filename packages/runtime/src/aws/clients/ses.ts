import { SESv2Client } from '@aws-sdk/client-sesv2';
import { settings } from './settings.ts';

/** Sends once: a mail whose answer is lost may have gone out, and only its sender may decide to repeat it. */
export const ses = (): SESv2Client => new SESv2Client({ ...settings, maxAttempts: 1 });
