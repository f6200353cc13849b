import { describe, expect, test } from 'vitest';
import { layersOf } from '../src/screens/set-up/procedures/drawing/layers.ts';
import { layoutOf } from '../src/screens/set-up/procedures/drawing/layout.ts';
import { nextBox } from '../src/screens/set-up/procedures/drawing/next-box.ts';
import { crossingsOf, orderLayers, sidesOf } from '../src/screens/set-up/procedures/drawing/order-layers.ts';
import { keepApart } from '../src/screens/set-up/procedures/drawing/place-keys.ts';

const linksOf = (text: string) =>
  text.split(' ').map((pair) => {
    const [from = '', to = ''] = pair.split('-');
    return { from, to };
  });
const layered = (keys: string, links: string) => layersOf(keys.split(''), linksOf(links));
const crossings = (keys: string, links: string): number => {
  const found = layered(keys, links);
  return crossingsOf(orderLayers(found), sidesOf(found));
};
const size = { width: 100, height: 40 };
const layout = (keys: string, links: string) =>
  layoutOf(new Map(keys.split('').map((key) => [key, size])), linksOf(links), () => ({
    width: 60,
    height: 20,
  }));

test('each box stands below all that lead to it, and what nothing leads to and from stands lowest', () => {
  const { layers } = layered('abcdx', 'a-b b-c a-c c-d');
  expect(
    layers.filter((_, at) => at % 2 === 0).map((layer) => layer.filter((key) => key.length === 1)),
  ).toEqual([['a'], ['b'], ['c'], ['d', 'x']]);
});

describe('crossings', () => {
  test.each([
    ['two ways that lie crosswise', 'abcde', 'a-b a-c b-e c-d'],
    ['ways that join again', 'abcdef', 'a-b a-c a-d b-e c-e c-f d-f'],
    ['a long way beside short ones', 'abcdef', 'a-b b-c c-d a-f b-f c-e'],
  ])('are avoided where that is possible: %s', (_, keys, links) => {
    expect(crossings(keys, links)).toBe(0);
  });

  test('are counted where three meet three, since one at least is left there', () => {
    expect(crossings('abcdef', 'a-d a-e a-f b-d b-e b-f c-d c-e c-f')).toBeGreaterThan(0);
  });
});

test('boxes and labels of a layer never overlap, and no box leaves the drawing', () => {
  const { boxes, links, width, height } = layout('abcdefgh', 'a-b a-c a-d a-e b-f c-f d-g e-g a-g f-h g-h');
  const all = [...boxes.values(), ...links.map(({ label }) => label)];
  const overlapping = all.flatMap((one, at) =>
    all
      .slice(at + 1)
      .filter(
        (other) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      ),
  );
  expect(overlapping).toEqual([]);
  for (const { x, y, ...box } of all) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + box.width).toBeLessThanOrEqual(width);
    expect(y + box.height).toBeLessThanOrEqual(height);
  }
});

test('a box without news in the procedure stands where it stood', () => {
  expect(layout('abc', 'a-b a-c')).toEqual(layout('abc', 'a-b a-c'));
});

test('a procedure of sixty questions with many answers is placed within three seconds of a processor', () => {
  const questions = Array.from({ length: 60 }, (_, at) => `q${at}`);
  const outcomes = Array.from({ length: 60 }, (_, at) => `o${at}`);
  const links = questions.flatMap((from, at) => [
    ...[1, 2, 3].flatMap((step) => (at + step < 60 ? [{ from, to: `q${at + step}` }] : [])),
    ...[0, 7, 31].map((step) => ({ from, to: `o${(at * 5 + step) % 60}` })),
  ]);
  const started = process.cpuUsage();
  layoutOf(new Map([...questions, ...outcomes].map((key) => [key, size])), links, () => size);
  expect(process.cpuUsage(started).user / 1e6).toBeLessThan(3);
});

test('places keep their distance with the least move from where they would be', () => {
  const wish = (at: number, apart = 10) => ({ at, weight: 1, apart });
  expect(keepApart([wish(0), wish(50)])).toEqual([0, 50]);
  expect(keepApart([wish(20), wish(20), wish(100)])).toEqual([15, 25, 100]);
});

test('arrow keys lead along the arrows and within a layer', () => {
  const drawn = layout('abcd', 'a-b a-c b-d');
  expect(nextBox(drawn, 'a', 'ArrowDown')).toBe('b');
  expect(nextBox(drawn, 'b', 'ArrowRight')).toBe('c');
  expect(nextBox(drawn, 'c', 'ArrowLeft')).toBe('b');
  expect(nextBox(drawn, 'd', 'ArrowUp')).toBe('b');
  expect(nextBox(drawn, 'd', 'Home')).toBe('a');
  expect(nextBox(drawn, 'd', 'ArrowDown')).toBeUndefined();
  expect(nextBox(drawn, 'a', 'x')).toBeUndefined();
});
