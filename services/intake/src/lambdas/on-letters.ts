import { consume } from '@muster/runtime/messaging/consume';
import { sendLetter } from '../letters/send-letter.ts';
import { createLetterDeps } from '../wiring/letter-deps.ts';
import { LetterEnv } from '../wiring/env.ts';
import { subscriptions } from '../wiring/subscriptions.ts';

const deps = createLetterDeps(LetterEnv.parse(process.env));

export const handler = consume(subscriptions['on-letters'], {
  LetterReady: (event, cause) => sendLetter(deps, event, cause),
});
