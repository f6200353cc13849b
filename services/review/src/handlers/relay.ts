import { relay } from '@muster/runtime/relay';
import { RelayEnv } from '../env.ts';

const { BUS_NAME } = RelayEnv.parse(process.env);

export const handler = relay({ busName: BUS_NAME });
