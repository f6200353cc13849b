import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeTurn, Turns, type Kind } from '../journeys/support/turns.ts';

let turns: Turns;
let port = 0;
beforeEach(async () => {
  turns = new Turns();
  port = await turns.open();
});
afterEach(() => turns.close());

/** Asks for a turn; says whether it was given, and ends it. */
const ask = async (kind: Kind) => {
  let given = false;
  const turn = takeTurn(port, kind).then((end) => {
    given = true;
    return end;
  });
  await pause(50);
  return { given: () => given, turn, end: async () => (await turn)() };
};

test('any number share the system, and whoever needs it alone waits for all of them', async () => {
  const [one, other] = [await ask('shared'), await ask('shared')];
  const alone = await ask('alone');
  expect([one.given(), other.given(), alone.given()]).toEqual([true, true, false]);
  await one.end();
  await pause(50);
  expect(alone.given()).toBe(false);
  await other.end();
  await alone.end();
});

test('nobody comes in beside whoever has it alone, nor before whoever asked first', async () => {
  const alone = await ask('alone');
  const [second, shared] = [await ask('alone'), await ask('shared')];
  expect([alone.given(), second.given(), shared.given()]).toEqual([true, false, false]);
  await alone.end();
  const end = await second.turn;
  await pause(50);
  expect(shared.given()).toBe(false);
  end();
  await shared.end();
});
