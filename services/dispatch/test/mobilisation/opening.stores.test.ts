import '@muster/test/support/quiet';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { events as contracts, type DataOf } from '@muster/contracts';
import { decided } from '@muster/core';
import { consume } from '@muster/runtime/messaging/consume';
import { invoke } from '@muster/runtime/testing/invoke';
import { busMessage, queueBatch } from '@muster/runtime/testing/queue-batch';
import { Table } from '@muster/store';
import { useEngine } from '@muster/test/support/engine';
import { noDeadLetters } from '@muster/test/support/no-dead-letters';
import { expect, test } from 'vitest';
import { assignmentIdOf } from '../../src/assignments/list-assignments.ts';
import { recordCorrection } from '../../src/mobilisation/correct-facts.ts';
import { openMobilisation } from '../../src/mobilisation/open-mobilisation.ts';
import { addResource } from '../../src/people/domain/change-resource.ts';
import { storesIn, type Stores } from '../../src/wiring/deps.ts';
import { causeNow } from '../support/dispatch.ts';
import { person, roleOf, verdict } from '../support/samples.ts';

const engine = useEngine();

/** Notes the commands of a client that reach the table, and what is to happen before one of them. */
const watched = (client: DynamoDBClient) => {
  const commands: string[] = [];
  const before: ((command: string) => Promise<unknown>)[] = [];
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (request) => {
        for (const one of before) await one(commandName);
        commands.push(commandName.replace(/(Item|Items)?Command$/, ''));
        return next(request);
      },
    { step: 'initialize', name: 'watched' },
  );
  return { commands, before, client };
};

const prepare = async (people: readonly string[]) => {
  const name = await engine.table('opening');
  const own = storesIn(new Table({ client: engine.client(), name }));
  await own.autoDispatch.decide('auto-dispatch', causeNow(), () =>
    decided({ rules: [{ priority: 'P1' }] }, []),
  );
  const add = async (who: string) => {
    const { duty: _, recentJobs: __, ...profile } = person(who);
    await own.resources.decide(profile.resourceId, causeNow(), (state) => addResource(state, profile));
  };
  for (const one of people) await add(one);
  const process = () => {
    const watch = watched(engine.client());
    return { ...watch, stores: storesIn(new Table({ client: watch.client, name })) };
  };
  return { own, process };
};

let told = 0;
/** Brings an event; two with the same number are deliveries of one. */
const bring = async <Name extends 'IncidentAssessed' | 'IncidentCorrected'>(
  stores: Stores,
  name: Name,
  data: DataOf<Name>,
  number = (told += 1),
): Promise<void> => {
  const take = consume(
    ['IncidentAssessed', 'IncidentCorrected'],
    {
      IncidentAssessed: (event, cause) => openMobilisation(stores, event, cause),
      IncidentCorrected: (event, cause) => recordCorrection(stores, event, cause),
    },
    { service: 'dispatch', sendToDeadLetters: noDeadLetters },
  );
  const message = busMessage(name, data, { aggregate: { kind: 'TEST', id: `${number}` }, sequence: 2 });
  expect((await invoke(take, queueBatch(message))).batchItemFailures).toEqual([]);
};
const open = (stores: Stores, data: DataOf<'IncidentAssessed'>, number?: number) =>
  bring(stores, 'IncidentAssessed', data, number);

const placesOf = async ({ mobilisations }: Stores, { incidentId }: DataOf<'IncidentAssessed'>) => {
  const { state } = await mobilisations.load(incidentId);
  return state?.status === 'open' ? state.places : [];
};
const namesIn = (places: Awaited<ReturnType<typeof placesOf>>): string[] =>
  places.flatMap((place) => ('resource' in place ? [place.resource.name] : []));

test('a response with three places is opened and offered in one transaction after one ranking, in eight calls', async () => {
  const { own, process } = await prepare(['Ana', 'Ben', 'Cy', 'Dee']);
  const { stores, commands } = process();
  const data = verdict('three', [roleOf({ count: 3 })]);
  await open(stores, data);
  expect(namesIn(await placesOf(own, data))).toEqual(['Ana', 'Ben', 'Cy']);
  const calls = Object.entries(Object.groupBy(commands, (one) => one)).map(([one, all]) => [
    one,
    all?.length,
  ]);
  expect(Object.fromEntries(calls)).toEqual({ Get: 6, Query: 1, TransactWrite: 1 });
  const history = await own.mobilisations.history(data.incidentId);
  expect(history.map(({ name }) => name)).toEqual(['MobilisationOpened']);
  for (const n of [1, 2, 3]) {
    const offered = await own.assignments.history(assignmentIdOf(data.incidentId, n));
    expect(offered.map(({ name }) => name)).toEqual(['AssignmentOffered']);
  }
});

test('a verdict told twice at once opens one response with one offer for each place', async () => {
  const { own, process } = await prepare(['Ana', 'Ben', 'Cy', 'Dee']);
  const data = verdict('twice', [roleOf({ count: 2 })]);
  told += 1;
  await Promise.all([1, 2, 3].map(() => open(process().stores, data, told)));
  expect(namesIn(await placesOf(own, data))).toEqual(['Ana', 'Ben']);
  const { state } = await own.mobilisations.load(data.incidentId);
  expect(state).toMatchObject({ offerCount: 2, recommendationCount: 1 });
});

test('verdicts at once that all want the same people share them: nobody is sent twice, and nobody who could go is left out', async () => {
  const names = ['Ana', 'Ben', 'Cy', 'Dee', 'Eve', 'Fay', 'Gus'];
  const { own, process } = await prepare(names);
  const all = [1, 2, 3, 4].map((n) => verdict(`wanted-${n}`, [roleOf({ count: 2 })]));
  await Promise.all(all.map((data) => open(process().stores, data)));
  const places = (await Promise.all(all.map((data) => placesOf(own, data)))).flat();
  expect(namesIn(places).sort()).toEqual(names);
  expect(places.filter(({ state }) => state === 'short')).toHaveLength(1);
  for (const name of names) {
    const { state } = await own.resources.load(person(name).resourceId);
    const held = state && 'held' in state.duty ? state.duty.held.assignmentId : undefined;
    const holding = places.filter((place) => 'assignmentId' in place && place.assignmentId === held);
    expect(holding).toMatchObject([{ resource: { name } }]);
  }
});

test('verdicts that one Lambda takes together read the list once, and wait for each other where they want the same people', async () => {
  const names = Array.from({ length: 9 }, (_, n) => `Person ${n}`);
  const { own, process } = await prepare(names);
  const { stores, commands } = process();
  const all = [1, 2, 3, 4, 5].map((n) => verdict(`together-${n}`, [roleOf({ count: 2 })]));
  await Promise.all(all.slice(0, 4).map((data) => open(stores, data)));
  const places = (await Promise.all(all.map((data) => placesOf(own, data)))).flat();
  expect(namesIn(places).sort()).toEqual(names.slice(0, 8));
  const count = (name: string) => commands.filter((one) => one === name).length;
  expect([count('Query'), count('TransactWrite'), count('Get')]).toEqual([1, 4, 4 * (2 + 2 + 1)]);

  const [, , , , last] = all;
  if (last) await open(stores, last);
  expect(last && (await placesOf(own, last)).map(({ state }) => state)).toEqual(['offered', 'short']);
});

test('somebody taken between the ranking and the transaction is replaced by the next best', async () => {
  const { own, process } = await prepare(['Ana', 'Ben', 'Cy']);
  const { stores, before } = process();
  const [first, second] = [verdict('late'), verdict('early')];
  let isTaken = false;
  before.push(async (command) => {
    if (command !== 'TransactWriteItemsCommand' || isTaken) return;
    isTaken = true;
    await open(own, second);
  });
  await open(stores, first);
  expect(namesIn(await placesOf(own, second))).toEqual(['Ana']);
  expect(namesIn(await placesOf(own, first))).toEqual(['Ben']);
});

test('facts corrected before the verdict decide whom the first offers go to', async () => {
  const { own, process } = await prepare(['Ana']);
  const data = verdict('corrected');
  const elsewhere = { ...data, incident: { ...data.incident, place: { text: 'Far', zone: 'airport' } } };
  const correction = contracts.IncidentCorrected.data.parse(contracts.IncidentCorrected.examples[0]);
  await bring(own, 'IncidentCorrected', {
    ...correction,
    incidentId: data.incidentId,
    incident: data.incident,
  });
  await open(process().stores, elsewhere);
  expect(namesIn(await placesOf(own, data))).toEqual(['Ana']);
  expect((await own.mobilisations.load(data.incidentId)).state).toMatchObject({
    facts: { place: data.incident.place },
    correctedAs: 2,
  });
});
