import { AcknowledgementEnv } from '@muster/runtime/aws/env';
import { publishAgainBy, watchAcknowledgement } from '@muster/runtime/messaging/acknowledgement-watch';
import { consume } from '@muster/runtime/messaging/consume';
import { isMobilised } from '../assessments/is-mobilised.ts';
import { createDeps } from '../wiring/deps.ts';
import { subscriptions } from '../wiring/subscriptions.ts';

const env = AcknowledgementEnv.parse(process.env);
const deps = createDeps(env);

export const handler = consume(subscriptions['on-handover'], {
  IncidentAssessed: watchAcknowledgement((given) => isMobilised(deps, given), publishAgainBy(env.RELAY_NAME)),
});
