import { consumeReturnedMail } from '@muster/runtime/messaging/returned-mail';
import { recordReturnedMail } from '../notifications/record-returned-mail.ts';
import { createDeps } from '../wiring/deps.ts';
import { DispatchEnv } from '../wiring/env.ts';

const deps = createDeps(DispatchEnv.parse(process.env));

export const handler = consumeReturnedMail((mail, cause) => recordReturnedMail(deps, mail, cause));
