import '../support/quiet.ts';
import { noDeadLetters } from '../support/no-dead-letters.ts';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { events, type DataOf, type EventName } from '@muster/contracts';
import { toInstant, decided } from '@muster/core';
import { consume, consumeByIncident, type Consumers } from '@muster/runtime/messaging/consume';
import { invoke } from '@muster/runtime/testing/invoke';
import { busMessage, queueBatch } from '@muster/runtime/testing/queue-batch';
import { AggregateStore, Table, decompressRow } from '@muster/store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { storesIn } from '../../services/dispatch/src/wiring/deps.ts';
import { openMobilisation } from '../../services/dispatch/src/mobilisation/open-mobilisation.ts';
import { person } from '../../services/dispatch/test/support/samples.ts';
import { depsOn as monitoringOn } from '../../services/monitoring/src/wiring/deps.ts';
import { applyReceived } from '../../services/monitoring/src/incident-events/apply-events.ts';
import { recordClosedCase } from '../../services/review/src/cases/record-case.ts';
import { caseKind } from '../../services/review/src/cases/store.ts';
import { openAssessment } from '../../services/triage/src/assessments/open-assessment.ts';
import { recordMobilisation } from '../../services/triage/src/assessments/record-mobilisation.ts';
import { depsOn as triageOn } from '../../services/triage/src/wiring/deps.ts';
import { useEngine } from '../support/engine.ts';
import { awsError, cancelled, inject, timedOut, type Fault } from '../support/fault.ts';
import { cause } from '../support/sample-aggregate.ts';
import { unfoldedRows } from '../support/unfolded-rows.ts';

const engine = useEngine();
const now = toInstant('2026-01-05T09:20:00Z');

const example = <Name extends EventName>(name: Name): DataOf<Name> =>
  // The registry pairs each name with its data; TypeScript cannot follow that pairing through a lookup.
  events[name].data.parse(events[name].examples[0]) as DataOf<Name>;

const said = (name: EventName, kind: string, sequence: number): string =>
  busMessage(name, example(name), { aggregate: { kind, id: kind.toLowerCase() }, sequence });

const settings = { clock: () => now, service: 'test', sendToDeadLetters: noDeadLetters };
const queue = <Name extends EventName>(names: readonly Name[], consumers: Consumers<Name>) =>
  consume(names, consumers, settings);

/** Two people who fit and a policy that sends them: one is reserved for the incident, in the same call. */
const readyToGo = async (table: Table): Promise<void> => {
  const { resources, autoDispatch } = storesIn(table);
  for (const one of [person('Maya'), person('Tom')]) {
    await resources.decide(one.resourceId, cause('set-up'), () => decided(one, []));
  }
  await autoDispatch.decide('auto-dispatch', cause('set-up'), () =>
    decided({ rules: [{ priority: 'P1' }] }, []),
  );
};
const nothing = (): Promise<void> => Promise.resolve();

/** Consumers on a table, each with the events of one incident that its queue brings. */
const services = {
  review: {
    on: (table: Table) =>
      queue(['IncidentClosed'], {
        IncidentClosed: (event, cause) =>
          recordClosedCase({ cases: new AggregateStore(table, caseKind) }, event, cause),
      }),
    prepare: nothing,
    messages: [said('IncidentClosed', 'RECORD', 1)],
  },
  triage: {
    on: (table: Table) => {
      const deps = triageOn(table);
      return queue(['IncidentReported', 'MobilisationOpened'], {
        IncidentReported: (event, cause) => openAssessment(deps, event, cause),
        MobilisationOpened: (event, cause) => recordMobilisation(deps, event, cause),
      });
    },
    prepare: nothing,
    messages: [said('IncidentReported', 'INCIDENT', 1)],
  },
  dispatch: {
    on: (table: Table) =>
      queue(['IncidentAssessed'], {
        IncidentAssessed: (event, cause) => openMobilisation(storesIn(table), event, cause),
      }),
    prepare: readyToGo,
    messages: [said('IncidentAssessed', 'ASSESSMENT', 2)],
  },
  monitoring: {
    on: (table: Table) => {
      const names = [
        'IncidentReported',
        'AssessmentStarted',
        'IncidentAssessed',
        'MobilisationOpened',
        'AssignmentOffered',
        'AssignmentAccepted',
      ] as const;
      return consumeByIncident(names, (came) => applyReceived(monitoringOn(table, 2), came), settings);
    },
    prepare: nothing,
    messages: [
      said('IncidentReported', 'INCIDENT', 1),
      said('AssessmentStarted', 'ASSESSMENT', 1),
      said('IncidentAssessed', 'ASSESSMENT', 2),
      said('MobilisationOpened', 'MOBILISATION', 1),
      said('AssignmentOffered', 'ASSIGNMENT', 1),
      said('AssignmentAccepted', 'ASSIGNMENT', 2),
    ],
  },
};
const names = ['review', 'triage', 'dispatch', 'monitoring'] as const;

const Row = z.object({
  pk: z.string(),
  sk: z.string(),
  name: z.string().optional(),
  data: z.unknown().optional(),
  state: z.unknown().optional(),
  line: z.unknown().optional(),
});

/**
 * What stands in the table, without how it came to stand there: not how often a row was saved, nor from which cause, in
 * which order and how many at once events were taken. Until when a clock waits depends on that, so of clocks only their
 * being counts.
 */
async function factsIn(client: DynamoDBClient, TableName: string) {
  const { Items = [] } = await DynamoDBDocumentClient.from(client).send(new ScanCommand({ TableName }));
  return z
    .array(Row)
    .parse(unfoldedRows(Items.map(decompressRow)))
    .filter(({ name, pk, sk }) => name !== 'ClockSet' && !(pk.startsWith('RECORD#') && sk === 'STATE'))
    .flatMap(({ pk, sk, name, data, state, line }): object[] => {
      if (pk.startsWith('WATCH#')) return [{ pk }];
      if (line !== undefined) return [{ pk, line }];
      return [name === undefined ? { pk, sk, data, state } : { pk, name, data }];
    })
    .map((fact) => JSON.stringify(fact, inOrder))
    .sort();
}

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** A service on a table of its own; its queue gives back what failed until nothing is left, as SQS does. */
async function fresh(service: (typeof names)[number]) {
  const [client, other, name] = [engine.client(), engine.client(), await engine.table(service)];
  await services[service].prepare(new Table({ client: other, name }));
  const handler = services[service].on(new Table({ client, name, jitter: () => 0 }));
  const give = async (messages: readonly string[]): Promise<string[]> => {
    const { batchItemFailures } = await invoke(handler, queueBatch(...messages));
    return batchItemFailures.map(({ itemIdentifier }) => messages[Number(itemIdentifier)] ?? '');
  };
  return {
    give,
    fails: (...faults: Fault[]) => inject(client, faults),
    facts: () => factsIn(other, name),
    drain: async (messages: readonly string[], tries = 20) => {
      let left = messages;
      for (let round = 0; left.length > 0 && round < tries; round += 1) left = await give(left);
      return left;
    },
  };
}

const faults: [what: string, error: Error][] = [
  ['throttling', awsError('ThrottlingException')],
  ['a fault of the table', awsError('InternalServerError', { $metadata: { httpStatusCode: 500 } })],
  ['no answer', timedOut()],
  ['a race lost', cancelled('TransactionConflict', 'None')],
];
const someFault: fc.Arbitrary<Fault> = fc.record({
  command: fc.constantFrom('GetItemCommand', 'QueryCommand', 'write'),
  error: fc.constantFrom(...faults.map(([, error]) => error)),
  when: fc.constantFrom('before', 'after'),
  past: fc.nat(3),
});

describe.each(names)('%s', (service) => {
  const { messages } = services[service];

  test('processes each event of its queue once, however often it is delivered', async () => {
    const { drain, facts } = await fresh(service);
    expect(await drain(messages)).toEqual([]);
    const once = await facts();
    expect(once.length).toBeGreaterThan(0);
    expect(await drain([...messages, ...messages])).toEqual([]);
    expect(await facts()).toEqual(once);
  });

  test('loses and doubles nothing, whatever faults its table has while the queue repeats', async () => {
    const undisturbed = await fresh(service);
    await undisturbed.drain(messages);
    const wanted = await undisturbed.facts();
    await fc.assert(
      fc.asyncProperty(fc.array(someFault, { maxLength: 6 }), async (planned) => {
        const { drain, facts, fails } = await fresh(service);
        fails(...planned);
        expect(await drain(messages)).toEqual([]);
        expect(await facts()).toEqual(wanted);
      }),
      { seed: 20_260_105, numRuns: 25 },
    );
  });
});

test('a failed message is retried alone; the others in its batch are done', async () => {
  const { give, fails, facts } = await fresh('review');
  const other = busMessage(
    'IncidentClosed',
    {
      ...example('IncidentClosed'),
      incidentId: events.IncidentClosed.data.shape.incidentId.parse('inc_01kdxqz5m8e6ws3y1z0v7g4h2z'),
    },
    { aggregate: { kind: 'RECORD', id: 'other' }, sequence: 1 },
  );
  const [first = ''] = services.review.messages;
  fails({ command: 'write', error: timedOut(), when: 'before' });
  const left = await give([first, other]);
  expect(left).toHaveLength(1);
  expect(await facts()).toHaveLength(1);
  expect(await give(left)).toEqual([]);
  expect(await facts()).toHaveLength(2);
});
