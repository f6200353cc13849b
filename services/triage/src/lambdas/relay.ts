import { RelayEnv } from '@muster/runtime/aws/env';
import { relay } from '@muster/runtime/outbox/relay';

export const handler = relay({ busName: RelayEnv.parse(process.env).BUS_NAME });
