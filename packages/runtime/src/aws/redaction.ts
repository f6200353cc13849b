import { IncidentId, redactorOf, type Redactor } from '@muster/core';
import { together, type Found } from '@muster/store/redact';
import * as z from 'zod';
import { log } from '../logging/logger.ts';
import { invokeBy } from './invoke.ts';
import type { LambdaHandler } from './lambda.ts';
import { task } from './state-machine-task.ts';

/** One look through what a service keeps of an incident. It travels in a direct call, of which nothing is stored or logged. */
export const RedactionOrder = z.object({
  incidentId: IncidentId,
  text: z.string().min(1),
  mark: z.string().min(1),
  /** Aggregates whose events the incident's record knows, such as `NOTIFICATION#ntf_…`. */
  sources: z.array(z.string()),
});
export type RedactionOrder = z.infer<typeof RedactionOrder>;

/** A service's part of a redaction. */
export type Redact = (order: RedactionOrder, redactor: Redactor) => Promise<readonly Found[]>;

/** Runs a part, and logs how many places there were. */
export const runPart = async (redact: Redact, order: RedactionOrder): Promise<Found> => {
  const found = together(await redact(order, redactorOf(order)));
  log.info('text redacted', { incidentId: order.incidentId, count: found.places });
  return found;
};

/** The Lambda of a service which alone rewrites what is saved. Monitoring's calls it; throws on a fault, to be called again. */
export const redactionPart = (redact: Redact): LambdaHandler<unknown, Found> =>
  task(RedactionOrder, (order) => runPart(redact, order));

const FoundThere = z.object({ changed: z.int(), places: z.int(), kept: z.int() });

/** Has another service do its part. Throws when it has not. */
export const partBy =
  (name: string, patienceMs: number) =>
  async (order: RedactionOrder): Promise<Found> =>
    FoundThere.parse(await invokeBy(name, patienceMs)(order));
