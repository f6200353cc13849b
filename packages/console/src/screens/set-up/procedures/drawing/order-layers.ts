import type { Layered } from './layers.ts';

type Row = readonly string[];
type Order = readonly Row[];
type Neighbours = ReadonlyMap<string, readonly string[]>;

/** So often the layers are ordered by those above, then by those below; more brings nothing. */
const ROUNDS = 12;
/** So often neighbours are swapped within one layer. */
const PASSES = 8;

export interface Sides {
  readonly above: Neighbours;
  readonly below: Neighbours;
}

/** What stands next to each key on its courses, above and below. */
export const sidesOf = ({ courses }: Layered): Sides => {
  const above = new Map<string, string[]>();
  const below = new Map<string, string[]>();
  const add = (side: Map<string, string[]>, key: string, other: string) =>
    side.set(key, [...(side.get(key) ?? []), other]);
  for (const { stops } of courses)
    for (const [at, key] of stops.entries()) {
      const next = stops[at + 1];
      if (next === undefined) continue;
      add(below, key, next);
      add(above, next, key);
    }
  return { above, below };
};

const places = (layer: Row): ReadonlyMap<string, number> => new Map(layer.map((key, at) => [key, at]));

/** How often the ways of two keys to the same layer cross, the first standing left of the second. */
const crossing = (left: readonly number[], right: readonly number[]): number => {
  let sum = 0;
  for (const one of left) for (const other of right) if (other < one) sum += 1;
  return sum;
};

const placesOf = (key: string, side: Neighbours, at: ReadonlyMap<string, number>): number[] =>
  (side.get(key) ?? []).flatMap((one) => at.get(one) ?? []);

/** How many pairs of numbers stand in the wrong order. */
const inversions = (numbers: readonly number[], most: number): number => {
  const counts = new Uint32Array(most + 2);
  let sum = 0;
  for (const [at, number] of numbers.entries()) {
    let notAbove = 0;
    for (let index = number + 1; index > 0; index -= index & -index) notAbove += counts[index] ?? 0;
    sum += at - notAbove;
    for (let index = number + 1; index < counts.length; index += index & -index)
      counts[index] = (counts[index] ?? 0) + 1;
  }
  return sum;
};

/** How many pairs of ways cross, between all layers. */
export const crossingsOf = (order: Order, { above }: Sides): number => {
  let sum = 0;
  for (const [at, layer] of order.entries()) {
    const upper = order[at - 1] ?? [];
    const positions = places(upper);
    const ways = layer.flatMap((key) => placesOf(key, above, positions).sort((one, other) => one - other));
    sum += inversions(ways, upper.length);
  }
  return sum;
};

const byMean = (layer: Row, side: Neighbours, at: ReadonlyMap<string, number>): string[] => {
  const mean = (key: string, own: number): number => {
    const found = placesOf(key, side, at);
    return found.length === 0 ? own : found.reduce((sum, one) => sum + one, 0) / found.length;
  };
  return layer
    .map((key, own) => ({ key, mean: mean(key, own) }))
    .sort((one, other) => one.mean - other.mean)
    .map(({ key }) => key);
};

/** Swaps neighbours wherever that saves a crossing. */
const swapped = (layer: Row, { above, below }: Sides, upper: Row, lower: Row): string[] => {
  const order = [...layer];
  const [up, down] = [places(upper), places(lower)];
  const known = new Map(layer.map((key) => [key, [placesOf(key, above, up), placesOf(key, below, down)]]));
  const cost = (left: string, right: string): number =>
    [0, 1].reduce(
      (sum, side) => sum + crossing(known.get(left)?.[side] ?? [], known.get(right)?.[side] ?? []),
      0,
    );
  for (let pass = 0, moved = true; moved && pass < PASSES; pass += 1) {
    moved = false;
    for (let at = 0; at + 1 < order.length; at += 1) {
      const [left = '', right = ''] = order.slice(at, at + 2);
      if (cost(right, left) >= cost(left, right)) continue;
      order.splice(at, 2, right, left);
      moved = true;
    }
  }
  return order;
};

/** Orders each layer so that few ways cross; of equally good orders the earliest holds. */
export const orderLayers = (layered: Layered): Order => {
  const sides = sidesOf(layered);
  let best: Order = layered.layers;
  let fewest = crossingsOf(best, sides);
  const order = layered.layers.map((layer) => [...layer]);
  for (let round = 0; round < ROUNDS && fewest > 0; round += 1) {
    const isDown = round % 2 === 0;
    const side = isDown ? sides.above : sides.below;
    const indexes = isDown ? [...order.keys()] : [...order.keys()].reverse();
    for (const at of indexes)
      order[at] = byMean(order[at] ?? [], side, places(order[at + (isDown ? -1 : 1)] ?? []));
    for (const at of indexes)
      order[at] = swapped(order[at] ?? [], sides, order[at - 1] ?? [], order[at + 1] ?? []);
    const count = crossingsOf(order, sides);
    if (count >= fewest) continue;
    fewest = count;
    best = order.map((layer) => [...layer]);
  }
  return best;
};
