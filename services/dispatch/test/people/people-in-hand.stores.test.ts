import '@muster/test/support/quiet';
import { decided } from '@muster/core';
import { expect, test } from 'vitest';
import { PeopleInHand } from '../../src/people/people-in-hand.ts';
import { causeNow, useDispatch } from '../support/dispatch.ts';

const dispatch = useDispatch();

const zonesOf = async (inHand: PeopleInHand, id: string) =>
  (await inHand.everybody(dispatch.stores())).find(({ resourceId }) => resourceId === id)?.zones;

test('a person is as the list or as this process has them, whichever is newer, and for ten seconds at most', async () => {
  let now = 0;
  const inHand = new PeopleInHand(() => now);
  const state = await dispatch.add('Noted');
  const { resourceId: id } = state;
  const seen = (version: number, zone: string) => [{ id, version, state: { ...state, zones: [zone] } }];
  inHand.note(seen(7, 'seven'));
  inHand.note(seen(6, 'six'));
  expect(await zonesOf(inHand, id)).toEqual(['seven']);
  now = 10_001;
  expect(await zonesOf(inHand, id)).toEqual(state.zones);

  inHand.note(seen(1, 'one'));
  expect(await zonesOf(inHand, id)).toEqual(state.zones);
  inHand.note(seen(2, 'two'));
  await dispatch.stores().resources.decide(id, causeNow(), () => decided({ ...state, zones: ['saved'] }, []));
  expect(await zonesOf(inHand, id)).toEqual(['saved']);
});

test('whoever is held is waited for, until the last holder lets go', async () => {
  const inHand = new PeopleInHand();
  const { resourceId } = await dispatch.add('Held');
  expect(inHand.others([resourceId])).toBeUndefined();
  const release = inHand.hold([resourceId]);
  const order: string[] = [];
  const waiting = inHand.others([resourceId])?.then(() => order.push('waited'));
  await Promise.resolve();
  order.push('released');
  release();
  await waiting;
  expect(order).toEqual(['released', 'waited']);
  expect(inHand.others([resourceId])).toBeUndefined();
});

test('a reading that fails is not shared by those who ask later', async () => {
  const inHand = new PeopleInHand();
  const { resourceId } = await dispatch.add('Later');
  const { resources } = dispatch.stores();
  let fails = true;
  const failing: typeof resources = Object.create(resources, {
    query: {
      value: (...given: Parameters<typeof resources.query>) =>
        fails ? Promise.reject(new Error('throttled')) : resources.query(...given),
    },
  }) as typeof resources;
  await expect(inHand.everybody({ resources: failing })).rejects.toThrow('throttled');
  fails = false;
  const found = await inHand.everybody({ resources: failing });
  expect(found.map((one) => one.resourceId)).toContain(resourceId);
});
