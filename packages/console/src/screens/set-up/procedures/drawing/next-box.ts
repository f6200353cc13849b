import type { Layout } from './layout.ts';

/** Where an arrow key leads from a box: down and up along the arrows, aside within the layer, Home to the start. */
export const nextBox = ({ rows, links, boxes }: Layout, from: string, key: string): string | undefined => {
  const leftOf = (one: string): number => boxes.get(one)?.x ?? 0;
  const first = (keys: readonly string[]) => keys.toSorted((one, other) => leftOf(one) - leftOf(other))[0];
  const row = rows.find((one) => one.includes(from)) ?? [];
  switch (key) {
    case 'ArrowDown':
      return first(links.flatMap(({ link }) => (link.from === from ? [link.to] : [])));
    case 'ArrowUp':
      return first(links.flatMap(({ link }) => (link.to === from ? [link.from] : [])));
    case 'ArrowLeft':
      return row[row.indexOf(from) - 1];
    case 'ArrowRight':
      return row[row.indexOf(from) + 1];
    case 'Home':
      return boxes.keys().next().value;
    default:
      return undefined;
  }
};
