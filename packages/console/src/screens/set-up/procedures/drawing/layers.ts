export interface Link {
  readonly from: string;
  readonly to: string;
}

/** The way of a link from layer to layer: its two ends and what stands for it between them. */
export interface Course {
  readonly link: Link;
  /** Keys of the boxes or stand-ins, one per layer, from the upper end to the lower. */
  readonly stops: readonly string[];
}

export interface Layered {
  readonly layers: readonly (readonly string[])[];
  readonly courses: readonly Course[];
}

/** The stand-in of a link in a layer; the one right below its upper end carries the label. */
const stop = ({ from, to }: Link, layer: number): string => `${from} > ${to} @${layer}`;

/** How many links lie above each box at most. The links have no loop. */
const depths = (keys: readonly string[], links: readonly Link[]): ReadonlyMap<string, number> => {
  const known = new Map<string, number>();
  const depth = (key: string): number => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const above = links.filter(({ to }) => to === key).map(({ from }) => depth(from) + 1);
    const found = Math.max(0, ...above);
    known.set(key, found);
    return found;
  };
  for (const key of keys) depth(key);
  const lowest = Math.max(0, ...known.values());
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const [first] = keys;
  for (const key of keys) if (!linked.has(key) && key !== first) known.set(key, lowest);
  return known;
};

/**
 * Puts boxes into layers from the top, each below all that lead to it, with a layer for labels between two of them. What is
 * linked to nothing stands in the lowest. The order within a layer is that of the keys.
 */
export const layersOf = (keys: readonly string[], links: readonly Link[]): Layered => {
  const depth = depths(keys, links);
  const layerOf = (key: string): number => 2 * (depth.get(key) ?? 0);
  const layers: string[][] = Array.from({ length: Math.max(0, ...keys.map(layerOf)) + 1 }, () => []);
  const courses: Course[] = [];
  for (const key of keys) {
    layers[layerOf(key)]?.push(key);
    for (const link of links.filter(({ from }) => from === key)) {
      const between: string[] = [];
      for (let layer = layerOf(key) + 1; layer < layerOf(link.to); layer += 1) {
        between.push(stop(link, layer));
        layers[layer]?.push(stop(link, layer));
      }
      courses.push({ link, stops: [key, ...between, link.to] });
    }
  }
  return { layers, courses };
};
