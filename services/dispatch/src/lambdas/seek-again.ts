import { scheduled } from '@muster/runtime/aws/scheduled';
import { fillAllShortPlaces } from '../mobilisation/fill-short-places.ts';
import { createDeps } from '../wiring/deps.ts';
import { DispatchEnv } from '../wiring/env.ts';

const deps = createDeps(DispatchEnv.parse(process.env));

export const handler = scheduled(({ cause }) => fillAllShortPlaces(deps, cause));
