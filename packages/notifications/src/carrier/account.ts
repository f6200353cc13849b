import { SourceId } from '@muster/core';
import * as z from 'zod';

/** A number in E.164: + and the country's code, no zero before it. */
export const PhoneNumber = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/, 'a number with + and its country code, such as +447700900123');

/**
 * The organisation's account at the carrier (Twilio). `from` is the number that texts and calls come from and replies go to.
 * `textsTo` is the source (of kind `twilio`, with the same token) that takes texts which are no answers, for agents to read.
 */
export const CarrierAccount = z.strictObject({
  accountSid: z.string().regex(/^AC[0-9a-fA-F]{32}$/, 'AC and 32 hexadecimal digits'),
  authToken: z.string().regex(/^[\x21-\x7e]+$/, 'the token as the carrier shows it'),
  from: PhoneNumber,
  textsTo: SourceId.optional(),
});
export type CarrierAccount = z.infer<typeof CarrierAccount>;

/** The carrier's account cannot be used: its secret is missing or is none. Says which field, never what it holds. */
export class NoCarrierAccount extends Error {
  override readonly name = 'NoCarrierAccount';
}

const parseJson = (secret: string): unknown => {
  try {
    return JSON.parse(secret);
  } catch {
    return undefined;
  }
};

/** The account in a secret's text, which is its JSON. Throws NoCarrierAccount. */
export const readCarrierAccount = (secret: string | undefined): CarrierAccount => {
  if (secret === undefined) throw new NoCarrierAccount('the secret of the carrier account is not there');
  const parsed = CarrierAccount.safeParse(parseJson(secret));
  if (parsed.success) return parsed.data;
  const names = ['accountSid', 'authToken', 'from', 'textsTo'] as const;
  const wrong = names.filter((name) => parsed.error.issues.some(({ path }) => path[0] === name));
  throw new NoCarrierAccount(
    `the secret of the carrier account needs ${(wrong.length > 0 ? wrong : names.slice(0, 3)).join(', ')} as JSON and no more`,
  );
};
