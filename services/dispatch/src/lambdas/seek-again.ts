import { scheduled } from '@muster/runtime/aws/scheduled';
import { createDeps } from '../wiring/deps.ts';
import { DispatchEnv } from '../wiring/env.ts';
import { fillAllShortPlaces } from '../mobilisation/fill-short-places.ts';

const deps = createDeps(DispatchEnv.parse(process.env));

export const handler = scheduled(({ cause }) => fillAllShortPlaces(deps, cause));
