import { NotificationId } from '@muster/core';
import type { Routes } from '@muster/runtime/http/routes';
import * as z from 'zod';

/** Fields of an incoming text that are read; all others are let through (they grow without notice). */
export const IncomingTextForm = z.looseObject({
  MessageSid: z.string().regex(/^[A-Z]{2}[0-9a-fA-F]{32}$/, 'two letters and 32 hexadecimal digits'),
  /** Empty where the number is withheld: the text is read all the same. */
  From: z.string().max(200).default(''),
  Body: z.string().max(2000).default(''),
});

/** Fields of a status callback of a text. */
const TextStatusForm = z.looseObject({
  MessageSid: z.string(),
  MessageStatus: z.string(),
  ErrorCode: z.string().optional(),
});

/** Fields of a status callback of a call, or of what a machine detection found. */
const CallStatusForm = z.looseObject({
  CallSid: z.string(),
  CallStatus: z.string().optional(),
  AnsweredBy: z.string().optional(),
});

/** Fields of a pressed key that are read. */
export const KeyForm = z.looseObject({
  CallSid: z.string().regex(/^CA[0-9a-fA-F]{32}$/, 'CA and 32 hexadecimal digits'),
  Digits: z.string().max(20).default(''),
});

const params = z.object({ notificationId: NotificationId });
const twiml = (description: string) => ({ 200: { description, contentType: 'text/xml' } });

/** What the carrier calls, each request proven by its signature: incoming texts, pressed keys, and what became of a message. */
export const answerRoutes = {
  receiveText: {
    method: 'POST',
    path: '/webhooks/carrier/texts',
    auth: 'signature',
    summary: 'The carrier: a text came in, as `YES K7Q2`.',
    form: IncomingTextForm,
    replies: twiml('TwiML: the text that goes back, or none.'),
    raw: true,
  },
  receiveTextStatus: {
    method: 'POST',
    path: '/webhooks/carrier/texts/{notificationId}',
    auth: 'signature',
    summary: 'The carrier: what became of a text that was sent.',
    params,
    form: TextStatusForm,
    replies: twiml('An empty TwiML response.'),
    raw: true,
  },
  receiveCallStatus: {
    method: 'POST',
    path: '/webhooks/carrier/calls/{notificationId}',
    auth: 'signature',
    summary: 'The carrier: what became of a call that was made.',
    params,
    form: CallStatusForm,
    replies: twiml('An empty TwiML response.'),
    raw: true,
  },
  receiveKey: {
    method: 'POST',
    path: '/webhooks/carrier/calls/{notificationId}/keys',
    auth: 'signature',
    summary: 'The carrier: a key was pressed in a call; `step` says what it answers.',
    params,
    form: KeyForm,
    replies: twiml('TwiML: what is said next, and which keys may be pressed.'),
    raw: true,
  },
} as const satisfies Routes;
