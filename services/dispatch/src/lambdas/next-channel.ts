import { consume } from '@muster/runtime/messaging/consume';
import { tellNextStep } from '../notifications/brief-person.ts';
import { createNotifierDeps } from '../wiring/deps.ts';
import { NotifierEnv } from '../wiring/env.ts';

const deps = createNotifierDeps(NotifierEnv.parse(process.env));

/** Offers that the notifier sent here to come back when the next step of their order is due. */
export const handler = consume(['AssignmentOffered'], {
  AssignmentOffered: (offer, cause) => tellNextStep(deps, offer, cause),
});
