import { serve } from '@muster/runtime/http/serve';
import { genericAnswers } from '../answers/generic.ts';
import { twilioAnswers } from '../answers/twilio.ts';
import { createDeps } from '../deps.ts';
import { ContactEnv } from '../env.ts';
import { webhook } from '../routes.ts';

const deps = createDeps(ContactEnv.parse(process.env));

export const handler = serve(webhook, { ...twilioAnswers(deps), ...genericAnswers(deps) });
