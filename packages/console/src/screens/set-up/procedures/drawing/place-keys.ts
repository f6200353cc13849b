import type { Sides } from './order-layers.ts';

/** Pixels between two boxes of a layer. */
const APART = 18;
const ROUNDS = 10;

interface Wish {
  readonly at: number;
  readonly weight: number;
  /** The least distance to the one before. */
  readonly apart: number;
}

/** The places nearest to the wishes, by least squares, that keep order and distances. */
export const keepApart = (wishes: readonly Wish[]): readonly number[] => {
  const blocks: { sum: number; weight: number; length: number }[] = [];
  const offsets: number[] = [];
  for (const [index, { at, weight, apart }] of wishes.entries()) {
    offsets.push(index === 0 ? 0 : (offsets.at(-1) ?? 0) + apart);
    let block = { sum: (at - (offsets.at(-1) ?? 0)) * weight, weight, length: 1 };
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      if (last.sum / last.weight <= block.sum / block.weight) break;
      blocks.pop();
      block = {
        sum: last.sum + block.sum,
        weight: last.weight + block.weight,
        length: last.length + block.length,
      };
    }
    blocks.push(block);
  }
  const places = blocks.flatMap(({ sum, weight, length }) => Array.from({ length }, () => sum / weight));
  return places.map((place, index) => place + (offsets[index] ?? 0));
};

interface Shapes {
  readonly widthOf: (key: string) => number;
  readonly isStop: (key: string) => boolean;
}

/** The middle of every key from the left, near those that it is linked to; stand-ins pull most, so that long ways are straight. */
export const placeKeys = (
  order: readonly (readonly string[])[],
  { above, below }: Sides,
  { widthOf, isStop }: Shapes,
): ReadonlyMap<string, number> => {
  const middle = new Map<string, number>();
  const settle = (layer: readonly string[], sides: readonly ReadonlyMap<string, readonly string[]>[]) => {
    const wishes = layer.map((key, index) => {
      const near = sides.flatMap((side) => side.get(key) ?? []).flatMap((one) => middle.get(one) ?? []);
      const before = layer[index - 1];
      return {
        at:
          near.length === 0 ? (middle.get(key) ?? 0) : near.reduce((sum, one) => sum + one, 0) / near.length,
        weight: isStop(key) ? 4 : 1,
        apart: before === undefined ? 0 : (widthOf(before) + widthOf(key)) / 2 + APART,
      };
    });
    const places = keepApart(wishes);
    for (const [index, key] of layer.entries()) middle.set(key, places[index] ?? 0);
  };
  for (const layer of order) settle(layer, [above]);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const layer of order.toReversed()) settle(layer, [below]);
    for (const layer of order) settle(layer, [above, below]);
  }
  const left = Math.min(...[...middle].map(([key, at]) => at - widthOf(key) / 2));
  return new Map([...middle].map(([key, at]) => [key, at - left]));
};
