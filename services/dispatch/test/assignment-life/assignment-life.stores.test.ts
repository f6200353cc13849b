import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ConflictError } from '@muster/core';
import { useEngine } from '@muster/test/support/engine';
import { isEnded, type Assignment } from '../../src/assignments/domain/assignment.ts';
import { ACTS, offerTo, type ActName, type Effect } from './acts.ts';
import { RESULTS, type ResultName } from './observed-senders.ts';
import {
  backwardMoves,
  brokenMessages,
  brokenReservations,
  doubledMessages,
  untoldPeople,
  type Seen,
} from './response-rules.ts';
import { simulateResponse, type SimulatedResponse } from './simulated-response.ts';

const engine = useEngine();

type Part = 'offered' | 'at work' | 'over';
/** What must be so of each assignment, by its number in the order of the offers. */
interface Model {
  parts: Part[];
  seen: Seen;
}

const partOf = (assignment: Assignment): Part =>
  isEnded(assignment) ? 'over' : assignment.status === 'offered' ? 'offered' : 'at work';

/** What may become of the part of the assignment that an act is about; `isAsked`: the act could be done. */
const partsAfter = (before: Part, effect: Effect, isAsked: boolean): readonly Part[] => {
  if (!isAsked || before === 'over') return [before];
  switch (effect) {
    case 'accepts':
      return ['at work'];
    case 'ends an offer':
      return before === 'offered' ? ['over'] : [before];
    case 'ends work':
      return before === 'at work' ? ['at work', 'over'] : [before];
    case 'ends':
    case 'ends all':
      return ['over'];
    case 'passes on':
      return before === 'offered' ? ['offered', 'over'] : [before];
    case 'none':
      return [before];
  }
};

/** An act about one of the assignments there are, with what providers say to what is sent in it. */
interface Chosen {
  readonly name: ActName;
  readonly about: number;
  readonly which: number;
  readonly result: ResultName;
}

const look = async ({ assignments, handed, stores }: SimulatedResponse): Promise<Seen> => {
  const sent = await Promise.all(handed.map(({ id }) => stores.notifications.load(id)));
  return { assignments: await assignments(), notifications: sent.flatMap(({ state }) => state ?? []) };
};

/** Asks again after a lost race, as handlers do. */
const retried = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ConflictError) || tries === 5) throw error;
    }
  }
};

/** Does an act, or the same twice, about one of the assignments; says which, and whether it could be asked. */
const doAct = async (
  of: SimulatedResponse,
  { name, about, which, result }: Chosen,
  key: string,
  times = 1,
) => {
  const before = await of.assignments();
  const at = about % Math.max(before.length, 1);
  const one = before[at];
  let isAsked = false;
  of.answer.next = result;
  for (let time = 1; one && time <= times; time += 1) {
    const asked = await retried(() => ACTS[name].run(of, one, which, key));
    isAsked ||= asked !== false;
  }
  return { at, isAsked };
};

class ActCommand implements fc.AsyncCommand<Model, SimulatedResponse> {
  readonly chosen: Chosen;
  readonly isTwice: boolean;

  constructor(chosen: Chosen, isTwice: boolean) {
    this.chosen = chosen;
    this.isTwice = isTwice;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, of: SimulatedResponse): Promise<void> {
    const key = `${this.toString()}/${of.clock.now()}`;
    const { at, isAsked } = await doAct(of, this.chosen, key, this.isTwice ? 2 : 1);
    const { effect } = ACTS[this.chosen.name];
    const now = await look(of);
    for (const [number, before] of model.parts.entries()) {
      const isMeant = effect === 'ends all' || effect === 'passes on' || number === at;
      const allowed = isMeant ? partsAfter(before, effect, isAsked) : [before];
      const found = now.assignments[number];
      expect(allowed, `assignment ${number + 1} after “${this.chosen.name}”`).toContain(
        found && partOf(found),
      );
    }
    expect(backwardMoves(model.seen, now)).toEqual([]);
    expect(brokenMessages(of, now)).toEqual([]);
    expect(await brokenReservations(of)).toEqual([]);
    model.parts = now.assignments.map(partOf);
    model.seen = now;
  }

  toString(): string {
    const { name, about, which, result } = this.chosen;
    return `${name} (${about}, ${which}, ${result}${this.isTwice ? ', twice' : ''})`;
  }
}

const number = fc.nat({ max: 11 });
const results: fc.Arbitrary<ResultName> = fc.oneof(
  { weight: 5, arbitrary: fc.constant('sent' as const) },
  { weight: 3, arbitrary: fc.constantFrom(...(Object.keys(RESULTS) as ResultName[])) },
);
const names = Object.keys(ACTS) as ActName[];
/** Events are taken about half as often as people do something. */
const chosen = fc.record({
  name: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...names) },
    { weight: 3, arbitrary: fc.constant('an event is taken' as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('half a minute passes' as const, 'a dispatcher offers a place' as const),
    },
  ),
  ...{ about: number, which: number, result: results },
});
const commands = fc.commands(
  [fc.tuple(chosen, fc.integer({ min: 0, max: 4 })).map(([one, twice]) => new ActCommand(one, twice === 0))],
  { maxCommands: 60, size: 'max' },
);

const start = async (): Promise<SimulatedResponse> => {
  const of = await simulateResponse(engine);
  await offerTo(of, 0, 'first offer');
  await offerTo(of, 2, 'second offer');
  return of;
};

const checkEnd = async (of: SimulatedResponse): Promise<void> => {
  await of.settle();
  expect(await untoldPeople(of)).toEqual([]);
  expect(await brokenReservations(of)).toEqual([]);
  expect(brokenMessages(of, await look(of))).toEqual([]);
};

test('whatever people, the carrier and the control room do, and in whatever order, the rules of a response hold', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (chosenCommands) => {
      const of = await start();
      const seen = await look(of);
      const model = { parts: seen.assignments.map(partOf), seen };
      await fc.asyncModelRun(() => ({ model, real: of }), chosenCommands);
      await checkEnd(of);
    }),
    { numRuns: 4, seed: 15 },
  );
});

/** Whose race is settled by the store alone: two messages of a provider at the same moment are told apart by nobody. */
const raced = fc.array(fc.array(chosen, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });

test('of several things at the same moment each is done once or refused, and the rules of a response hold', async () => {
  await fc.assert(
    fc.asyncProperty(raced, async (moments) => {
      const of = await start();
      let seen = await look(of);
      for (const [moment, acts] of moments.entries()) {
        await Promise.all(acts.map((one, at) => doAct(of, one, `${moment}/${at}`)));
        const now = await look(of);
        expect(backwardMoves(seen, now)).toEqual([]);
        expect(await brokenReservations(of)).toEqual([]);
        seen = now;
      }
      await of.settle();
      expect(await untoldPeople(of)).toEqual([]);
      expect(await brokenReservations(of)).toEqual([]);
      expect(doubledMessages(of)).toEqual([]);
    }),
    { numRuns: 3, seed: 15 },
  );
});
