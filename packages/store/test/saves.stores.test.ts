import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ConflictError, decided, type Decided } from '@muster/core';
import { AggregateStore, Table, type AggregateKind, type Loaded } from '@muster/store';
import { capacityMeter, writesOf } from '@muster/test/support/capacity';
import { useEngine } from '@muster/test/support/engine';
import {
  appendedKind,
  cause,
  happened,
  marked,
  sampleKind,
  sampleStore,
  type SampleAggregate,
} from '@muster/test/support/sample-aggregate';

const engine = useEngine();
const fresh = async (kind: AggregateKind<SampleAggregate> = appendedKind) => {
  const [client, name] = [engine.client(), await engine.table('tallies')];
  const meter = capacityMeter();
  return {
    name,
    ...sampleStore(meter.count(client), name, { kind, jitter: () => 0 }),
    units: () => writesOf(meter.take()),
    row: async (sk: string) => {
      const Key = { pk: 'TALLY#t1', sk };
      const command = new GetCommand({ TableName: name, Key });
      return (await DynamoDBDocumentClient.from(engine.client()).send(command)).Item;
    },
  };
};

describe('an aggregate whose states are appended', () => {
  test('takes one write unit a save, events and lines included', async () => {
    const { store, units } = await fresh();
    const lines = [{ key: 'l1', what: 'It began.' }];
    await store.decide('t1', cause('k1'), () => decided({ marks: ['a'] }, [happened()], { lines }));
    expect(units()).toBe(1);
    await store.decide('t1', cause('k2'), (state) => decided(marked(state, 'b'), []));
    expect(units()).toBe(1);
    expect(await store.lines('t1')).toEqual(lines);
  });

  test('leaves each save as it was written', async () => {
    const { store, row } = await fresh();
    await store.decide('t1', cause('k1'), () => decided({ marks: ['a'] }, [happened()]));
    const first = await row('SAVE#0000000001');
    await store.decide('t1', cause('k2'), (state) => decided(marked(state, 'b'), [happened()]));
    expect(await row('SAVE#0000000001')).toEqual(first);
    expect(await row('SAVE#0000000002')).toMatchObject({ version: 2, sequence: 2 });
    expect(await row('STATE')).toBeUndefined();
  });

  test('of two who decide on one version one saves, and the other is told', async () => {
    const { store, table } = await fresh();
    const loaded = await Promise.all([store.load('t1'), store.load('t1')]);
    const saved = await Promise.allSettled(
      loaded.map((one, at) => {
        const change = store.change(one, decided({ marks: [`${at}`] }, [happened()]));
        return table.decide(cause(`k${at}`), () =>
          Promise.resolve({ ok: true, changes: [change], value: 0 }),
        );
      }),
    );
    const lost = saved.filter((one) => one.status === 'rejected').map(({ reason }): unknown => reason);
    expect(lost).toEqual([expect.any(ConflictError)]);
    expect([await store.history('t1'), await store.load('t1')]).toMatchObject([
      { length: 1 },
      { version: 1 },
    ]);
  });

  test('is in a list while it has a key there, and its row there is written only when what is listed changes', async () => {
    const { store, units, row } = await fresh();
    const save = (key: string, state: SampleAggregate) =>
      store.decide('t1', cause(key), () => decided(state, []));
    const listed = async () => (await store.query('gsi1', 'HOLDER#north')).items;
    await save('k1', { marks: ['a'], holder: 'north' });
    expect(await listed()).toMatchObject([{ id: 't1', version: 1, state: { marks: ['a'] } }]);
    units();
    await save('k2', { marks: ['a'], holder: 'north' });
    expect(units()).toBe(1);
    expect(await row('LIST')).toMatchObject({ version: 1 });
    await save('k3', { marks: ['a', 'b'], holder: 'north' });
    expect(await listed()).toMatchObject([{ id: 't1', version: 3, state: { marks: ['a', 'b'] } }]);
    await save('k4', { marks: ['a', 'b'] });
    expect(await listed()).toEqual([]);
    expect(await row('LIST')).toEqual({ pk: 'TALLY#t1', sk: 'LIST', version: 4 });
    units();
    await save('k5', { marks: [] });
    expect(units()).toBe(1);
  });
});

interface Step {
  readonly marks: readonly string[];
  readonly events: number;
  readonly lines: readonly { readonly key: string }[];
  readonly holder: string | undefined;
}

/** Text that no compression makes small. */
const noise = (length: number): string =>
  Array.from({ length: length / 10 }, (_, at) =>
    Math.sin(at + 1)
      .toString(36)
      .slice(4, 14),
  ).join('');

const anyStep: fc.Arbitrary<Step> = fc.record({
  marks: fc.oneof(
    { weight: 10, arbitrary: fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }) },
    { weight: 4, arbitrary: fc.constant(['2000', noise(2_000)]) },
    // So large that it is saved in parts.
    { weight: 1, arbitrary: fc.constant(['600000', noise(600_000)]) },
  ),
  events: fc.nat(3),
  lines: fc.array(fc.record({ key: fc.string({ maxLength: 4 }) }), { maxLength: 2 }),
  holder: fc.option(fc.constantFrom('north', 'south'), { nil: undefined }),
});

test.each([
  ['overwritten', sampleKind],
  ['appended', appendedKind],
] as const)(
  'any sequence of saves reads back equal, where states are %s: state, causes, lines, events without gaps',
  async (_, kind) => {
    const store = new AggregateStore(
      new Table({ client: engine.client(), name: await engine.table() }),
      kind,
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 10 }), async (steps) => {
        const id = `t${(run += 1)}`;
        const lines: object[] = [];
        let [sequence, causes]: [number, Loaded<SampleAggregate>['causes']] = [0, []];
        for (const [at, step] of steps.entries()) {
          const { marks, holder, events } = step;
          const state = { marks: [...marks], ...(holder !== undefined && { holder }) };
          const decision: Decided<SampleAggregate> = decided(
            state,
            Array.from({ length: events }, happened),
            {
              lines: step.lines,
            },
          );
          await store.decide(id, cause(`${id}/${at}`), (before, loaded) => {
            expect(before === undefined).toBe(at === 0);
            causes = loaded.causes;
            return decision;
          });
          sequence += events;
          lines.push(...step.lines);
          const loaded = await store.load(id);
          expect(loaded).toMatchObject({ version: at + 1, sequence, state });
          expect(loaded.causes.slice(0, -1)).toEqual(causes);
          expect(loaded.causes).toHaveLength(at + 1);
        }
        const history = await store.history(id);
        expect(history.map(({ metadata }) => metadata.sequence)).toEqual(
          Array.from({ length: sequence }, (_one, at) => at + 1),
        );
        const by = steps.flatMap(({ events }, at) => Array.from({ length: events }, () => `${id}/${at}`));
        expect(history.map(({ metadata }) => metadata.causationId)).toEqual(by);
        expect(history.map(({ data }) => data)).toEqual(history.map(() => happened().data));
        expect(await store.lines(id)).toEqual(lines);
      }),
      { seed: 20_261_130, numRuns: 20 },
    );
  },
);
