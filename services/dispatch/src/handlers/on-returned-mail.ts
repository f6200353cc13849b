import { consumeReturnedMail } from '@muster/runtime/messaging/returned-mail';
import { createDeps } from '../deps.ts';
import { DispatchEnv } from '../env.ts';
import { takeReturnedMail } from '../use-cases/take-returned-mail.ts';

const deps = createDeps(DispatchEnv.parse(process.env));

export const handler = consumeReturnedMail((mail, cause) => takeReturnedMail(deps, mail, cause));
