import { consumeReturnedMail } from '@muster/runtime/returned-mail';
import { createDeps } from '../deps.ts';
import { DispatchEnv } from '../env.ts';
import { takeReturnedMail } from '../use-cases/take-returned-mail.ts';

export const handler = consumeReturnedMail(takeReturnedMail(createDeps(DispatchEnv.parse(process.env))));
