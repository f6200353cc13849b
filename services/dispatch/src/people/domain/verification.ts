import { ContactPointCodeRequested, NotificationChannel } from '@muster/contracts';
import {
  Instant,
  ResourceId,
  decided,
  invalid,
  plusSeconds,
  refuse,
  type Decision,
  type Refused,
} from '@muster/core';
import * as z from 'zod';
import type { ContactPoint } from './contact-points.ts';

const VALID_SECONDS = 600;
const MOST_TRIES = 5;
/** So soon after a code no other is sent: each text and call costs, and rings somebody. */
const PAUSE_SECONDS = 60;

/** Six digits, the first may be 0. */
export const Code = z.string().regex(/^\d{6}$/, 'the six digits that were sent');

/** Whether a contact point answers: the latest code that was sent to it, and whether it was typed back. */
export const Verification = z.object({
  verificationId: z.string().min(1),
  resourceId: ResourceId,
  channel: NotificationChannel,
  /** Which address it is about, by an id made of it. Another address of the person needs a code of its own. */
  pointId: z.string().min(1),
  /** How many codes were asked for. */
  number: z.int().min(1),
  /** Until it is typed back. */
  code: Code.optional(),
  askedAt: Instant,
  expiresAt: Instant,
  triesLeft: z.int().min(0).max(MOST_TRIES),
  verifiedAt: Instant.optional(),
});
export type Verification = z.infer<typeof Verification>;

export interface CodeOrder extends Pick<Verification, 'verificationId' | 'pointId'> {
  readonly resource: { readonly resourceId: ResourceId; readonly name: string };
  readonly point: ContactPoint;
  readonly code: string;
}

/** A new code for a contact point; the one before it counts no longer. */
export const askForCode = (
  state: Verification | undefined,
  { verificationId, resource, point, pointId, code }: CodeOrder,
  now: Instant,
): Decision<Verification> => {
  const isSamePoint = state?.pointId === pointId;
  if (isSamePoint && state.code !== undefined && plusSeconds(state.askedAt, PAUSE_SECONDS) > now) {
    return refuse('code-just-sent', `A code was sent within the last ${PAUSE_SECONDS} seconds; wait for it.`);
  }
  const asked: Verification = {
    ...{ verificationId, resourceId: resource.resourceId, channel: point.channel, pointId, code },
    number: (state?.number ?? 0) + 1,
    askedAt: now,
    expiresAt: plusSeconds(now, VALID_SECONDS),
    triesLeft: MOST_TRIES,
  };
  const { channel, number, expiresAt } = asked;
  return decided(asked, [
    ContactPointCodeRequested.with({ resource, channel, verificationId, number, expiresAt }),
  ]);
};

/** A code that was typed back: verified, or counted as a wrong one, which is saved too. */
export type Tried = { readonly ok: true; readonly state: Verification; readonly wrong?: Refused } | Refused;

/** A code that is not the one that was sent. */
export const wrongCode = (triesLeft: number): Refused =>
  invalid(
    'code-wrong',
    triesLeft === 0
      ? 'This is not the code that was sent, and no try is left. Have another code sent.'
      : `This is not the code that was sent. ${triesLeft === 1 ? '1 try is' : `${triesLeft} tries are`} left.`,
  );

/** Tries a code against the one that was sent to this address. Five wrong ones, or ten minutes, and it counts no longer. */
export const tryCode = (
  state: Verification | undefined,
  { pointId, code }: Pick<CodeOrder, 'pointId' | 'code'>,
  now: Instant,
): Tried => {
  if (state?.code === undefined || state.pointId !== pointId) {
    return refuse('no-code-sent', 'No code is awaited from this address. Have one sent first.');
  }
  if (state.expiresAt <= now) return refuse('code-expired', 'The code is too old. Have another one sent.');
  if (state.triesLeft === 0) return refuse('no-tries-left', 'No try is left. Have another code sent.');
  if (state.code !== code) {
    const triesLeft = state.triesLeft - 1;
    return { ok: true, state: { ...state, triesLeft }, wrong: wrongCode(triesLeft) };
  }
  const { code: _, ...rest } = state;
  return { ok: true, state: { ...rest, verifiedAt: now } };
};
