import { scheduled } from '@muster/runtime/aws/scheduled';
import { createDeps } from '../deps.ts';
import { DispatchEnv } from '../env.ts';
import { seekAgain } from '../use-cases/seek-again.ts';

const deps = createDeps(DispatchEnv.parse(process.env));

export const handler = scheduled((given) => seekAgain(deps, given));
