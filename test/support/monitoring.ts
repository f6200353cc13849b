import * as z from 'zod';
import { type MusterEvent } from '@muster/contracts';
import { plusSeconds, type Instant, ConflictError, type Cause } from '@muster/core';
import { Table } from '@muster/store';
import type { Heard } from '../../services/monitoring/src/domain/heard.ts';
import { depsOn, type Deps } from '../../services/monitoring/src/deps.ts';
import { copyProcedure, takeEvents } from '../../services/monitoring/src/use-cases/take-event.ts';
import { procedure, procedureRef, reported } from '../../services/monitoring/test/story.ts';
import type { Engine } from './engine.ts';

/** Monitoring on a fresh table of the engine, with the grace of the real stages. */
export const freshMonitoring = async (engine: Engine): Promise<Deps> =>
  depsOn(new Table({ client: engine.client(), name: await engine.table('monitoring') }), 2);

export const causeAt = (key: string, at: Instant): Cause => ({
  key,
  actor: { kind: 'system', id: 'monitoring' },
  at,
  correlationId: key,
  causationId: key,
  exercise: false,
});

/** Gives monitoring its copy of the story's procedure. */
export const publish = async (deps: Deps, at: Instant): Promise<void> => {
  const event: MusterEvent<'ProcedurePublished'> = {
    name: 'ProcedurePublished',
    metadata: { ...reported().metadata, aggregate: { kind: 'PROCEDURE', id: 'gas' } },
    data: {
      ...procedureRef,
      title: procedure.title,
      incidentTypes: procedure.incidentTypes,
      publishedAt: at,
      document: z.record(z.string(), z.json()).parse(procedure),
    },
  };
  await copyProcedure(deps, event, causeAt('published', at));
};

/** Brings an event as its queue does: again, while others are faster. */
export const bring = async (deps: Deps, event: Heard, late = 0): Promise<void> => {
  const { id, occurredAt } = event.metadata;
  const cause = causeAt(id, plusSeconds(occurredAt, late));
  for (let deliveries = 1; ; deliveries += 1) {
    try {
      await takeEvents(deps, [event], cause);
      return;
    } catch (error) {
      if (!(error instanceof ConflictError) || deliveries === 10) throw error;
    }
  }
};
