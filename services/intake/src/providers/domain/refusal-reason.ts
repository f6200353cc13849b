import * as z from 'zod';

/** Why a webhook was turned away. The codes are stable; `refusalWords` says what an admin can do. */
export const RefusalReason = z.enum([
  'no-signature',
  'wrong-signature',
  'query-order',
  'body-hash',
  'no-body-hash',
  'form',
  'age',
  'no-secret',
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

const WORDS: Readonly<Record<RefusalReason, string>> = {
  'no-signature': 'The request was not signed. Switch signing on at the provider.',
  'wrong-signature': 'The signature does not fit. Compare secret and address with those at the provider.',
  'query-order':
    "The signature fits this address with its query in another order. Set the source's address to exactly what the provider has.",
  'body-hash':
    'The address is signed, but its bodySHA256 is not the hash of the body that arrived. Pass the body on unchanged.',
  'no-body-hash':
    'The signature fits the address alone, as for JSON, but the address has no bodySHA256 and so nothing proves the body. ' +
    'Have the provider add it (Twilio does for JSON), or send a form.',
  form: 'The signature headers are missing or not in the form of Standard Webhooks.',
  age: "The signed time is more than five minutes away from ours. Set the sender's clock.",
  'no-secret': 'This source has no secret, so nothing it sends can be proven. Give it one.',
};

/** What a refusal means and what an admin can do about it. */
export const refusalWords = (reason: RefusalReason): string => WORDS[reason];
