import { EvidenceQuestion } from '@muster/contracts';
import { task } from '@muster/runtime/aws/state-machine-task';
import { readEvidence } from '../evidence/read-evidence.ts';
import { createDeps } from '../wiring/deps.ts';
import { MonitoringEnv } from '../wiring/env.ts';

const deps = createDeps(MonitoringEnv.parse(process.env));

/** Review calls it. It reads, and saves nothing. */
export const handler = task(EvidenceQuestion, ({ incidentId }) => readEvidence(deps, incidentId));
