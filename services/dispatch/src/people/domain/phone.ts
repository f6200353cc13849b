import type { NotificationChannel } from '@muster/contracts';
import { Instant } from '@muster/core';
import * as z from 'zod';
import { Failing } from './failing.ts';
import { E164 } from './phone-number.ts';

/** A person's telephone number, and what is known of texts and calls to it. */
export const Phone = z.object({
  number: E164,
  verified: z.boolean(),
  texts: z
    .object({
      failing: Failing.optional(),
      /** When the person answered STOP: nothing is texted until they text START. */
      stoppedAt: Instant.optional(),
    })
    .optional(),
  calls: z.object({ failing: Failing.optional() }).optional(),
});
export type Phone = z.infer<typeof Phone>;

/** The number as an administrator enters it. A mark that is left out is lifted, but a STOP stands as long as the number does. */
export const enteredPhone = (before: Phone | undefined, entered: Phone): Phone => {
  const { number, verified } = entered;
  const stoppedAt = before?.number === number ? before.texts?.stoppedAt : undefined;
  const textsFailing = entered.texts?.failing;
  const callsFailing = entered.calls?.failing;
  return {
    ...{ number, verified },
    ...((textsFailing !== undefined || stoppedAt !== undefined) && {
      texts: {
        ...(textsFailing && { failing: textsFailing }),
        ...(stoppedAt !== undefined && { stoppedAt }),
      },
    }),
    ...(callsFailing && { calls: { failing: callsFailing } }),
  };
};

/** The number once its owner has typed back a code from a text or a call: no failure of that channel stands, but a STOP does. */
export const verifiedPhone = ({ number, texts, calls }: Phone, channel: NotificationChannel): Phone => {
  const stopped = texts?.stoppedAt === undefined ? undefined : { stoppedAt: texts.stoppedAt };
  const keptTexts = channel === 'sms' ? stopped : texts;
  const keptCalls = channel === 'voice' ? undefined : calls;
  return {
    ...{ number, verified: true },
    ...(keptTexts && { texts: keptTexts }),
    ...(keptCalls && { calls: keptCalls }),
  };
};
