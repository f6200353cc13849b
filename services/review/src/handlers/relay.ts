import { RelayEnv } from '@muster/runtime/env';
import { relay } from '@muster/runtime/relay';

export const handler = relay({ busName: RelayEnv.parse(process.env).BUS_NAME });
