import { keeper } from '@muster/runtime/aws/keeper';

export const handler = keeper();
