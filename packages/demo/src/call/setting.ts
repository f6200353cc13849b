import type { MusterClient } from '@muster/client';
import * as z from 'zod';

/** A mail as its reader sees it. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a call needs of the running system. */
export interface CallSetting {
  readonly twilio: { readonly sourceId: string; readonly baseUrl: string; readonly authToken: string };
  readonly agent: MusterClient;
  readonly dispatcher: MusterClient;
  readonly lead: MusterClient;
  /** The newest mail to an address that was sent at or after a moment; undefined while there is none. */
  readonly readMail: (to: string, since: Date) => Promise<Mail | undefined>;
  /** How people accept and confirm the brief; by its link unless given. `carrier`: the address of the stand-in with their phones. */
  readonly answersBy?: { readonly channel: AnswerChannel; readonly carrier: string } | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** By a text with the reply code, or by a key in a call. */
export const AnswerChannel = z.enum(['sms', 'voice']);
export type AnswerChannel = z.infer<typeof AnswerChannel>;

/** Tells the listener one thing that happened. */
export type Tell = (line: string) => void;

/** Where and what the caller of the demo reports. */
export const report = {
  incidentType: 'smell-of-gas',
  place: { text: '12 Harbour Street, basement', zone: 'harbour' },
  summary: 'Strong smell of gas in the basement; a heater is on and two people are still inside.',
  hazards: ['heater alight near the smell'],
  access: 'The yard gate in Quay Lane is open; the front door is locked.',
};
