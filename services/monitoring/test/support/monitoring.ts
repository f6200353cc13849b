import * as z from 'zod';
import { type MusterEvent } from '@muster/contracts';
import { plusSeconds, Instant, ConflictError } from '@muster/core';
import { listRow, listRowOf, Table } from '@muster/store';
import type { Card } from '../../src/board/domain/card.ts';
import { listedCard } from '../../src/board/store.ts';
import type { IncidentEvent } from '../../src/record/domain/incident-event.ts';
import { depsOn, type Deps } from '../../src/wiring/deps.ts';
import { copyProcedure } from '../../src/conformance/copy-procedure.ts';
import { applyEvents } from '../../src/incident-events/apply-events.ts';
import { procedure, procedureRef } from './sample-procedure.ts';
import { reported } from './sample-incident.ts';
import { causeAt } from '@muster/test/support/cause';
import type { Engine } from '@muster/test/support/engine';

/** Monitoring on a fresh table of the engine, with the grace of the real stages. */
export const freshMonitoring = async (engine: Engine): Promise<Deps> =>
  depsOn(new Table({ client: engine.client(), name: await engine.table('monitoring') }), 2);

/** Puts the rows in lists of all saves, as the relay does. */
export const putLists = async ({ table }: Deps): Promise<void> => {
  const [from, to] = [Instant.parse('2000-01-01T00:00:00.000Z'), Instant.parse('2100-01-01T00:00:00.000Z')];
  for await (const { items } of table.scanEvents({ from, to })) {
    for (const row of items.map(listRowOf)) if (row) await table.putNewer(row);
  }
};

/** Puts a card as if an incident's record were saved that shows so. */
export const putCard = async ({ table }: Deps, card: Card, version = 1): Promise<void> => {
  await table.putNewer(listRow(listedCard(card), { id: card.incidentId, version }));
};

/** Gives monitoring its copy of the sample procedure. */
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
export const bring = async (deps: Deps, event: IncidentEvent, late = 0): Promise<void> => {
  const { id, occurredAt } = event.metadata;
  const cause = causeAt(id, plusSeconds(occurredAt, late));
  for (let deliveries = 1; ; deliveries += 1) {
    try {
      await applyEvents(deps, [event], cause);
      return;
    } catch (error) {
      if (!(error instanceof ConflictError) || deliveries === 10) throw error;
    }
  }
};
