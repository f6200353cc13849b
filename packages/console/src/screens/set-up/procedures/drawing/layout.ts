import { drawWay, type Band, type Placed } from './draw-way.ts';
import { layersOf, type Link } from './layers.ts';
import { orderLayers, sidesOf } from './order-layers.ts';
import { placeKeys } from './place-keys.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface PlacedLink {
  readonly link: Link;
  readonly label: Placed;
  /** Its way, as SVG writes it. */
  readonly path: string;
}

export interface Layout extends Size {
  readonly boxes: ReadonlyMap<string, Placed>;
  /** The boxes of each layer from left to right. */
  readonly rows: readonly (readonly string[])[];
  readonly links: readonly PlacedLink[];
}

/** Pixels between two layers, and around it all. */
const GAP = 26;
const MARGIN = 12;
const NONE = { width: 0, height: 0 } as const;

const bandsOf = (heights: readonly number[]): readonly Band[] => {
  let top = MARGIN;
  return heights.map((height) => {
    const band = { top, bottom: top + height };
    top = band.bottom + GAP;
    return band;
  });
};

/**
 * Places boxes in layers from the top, with labelled ways between them. Ways pass between boxes and never behind one; they
 * cross only where no order was found without. The links have no loop; the first of the sizes is the start; all in pixels.
 */
export const layoutOf = (
  sizes: ReadonlyMap<string, Size>,
  links: readonly Link[],
  labelSize: (link: Link) => Size,
): Layout => {
  const layered = layersOf([...sizes.keys()], links);
  const order = orderLayers(layered);
  const sides = sidesOf(layered);
  const labels = new Map(layered.courses.map(({ link, stops }) => [stops[1], labelSize(link)]));
  const sizeOf = (key: string): Size => sizes.get(key) ?? labels.get(key) ?? NONE;
  const middles = placeKeys(order, sides, {
    widthOf: (key) => sizeOf(key).width,
    isStop: (key) => !sizes.has(key),
  });
  const bands = bandsOf(order.map((layer) => Math.max(...layer.map((key) => sizeOf(key).height))));
  const bandAt = new Map(order.flatMap((layer, at) => layer.map((key) => [key, bands[at]])));
  const bandOf = (key: string): Band => bandAt.get(key) ?? { top: 0, bottom: 0 };
  const placeOf = (key: string): Placed => {
    const { width, height } = sizeOf(key);
    const { top, bottom } = bandOf(key);
    const x = Math.round((middles.get(key) ?? 0) - width / 2) + MARGIN;
    return { x, y: sizes.has(key) ? top : (top + bottom - height) / 2, width, height };
  };
  const boxes = new Map([...sizes.keys()].map((key) => [key, placeOf(key)]));
  const drawn = layered.courses.map((course) => ({
    link: course.link,
    label: placeOf(course.stops[1] ?? ''),
    path: drawWay({ placeOf, bandOf, sides }, course),
  }));
  const right = [...boxes.values(), ...drawn.map(({ label }) => label)].map(({ x, width }) => x + width);
  return {
    width: Math.max(0, ...right) + MARGIN,
    height: (bands.at(-1)?.bottom ?? 0) + MARGIN,
    boxes,
    rows: order.map((layer) => layer.filter((key) => sizes.has(key))).filter((row) => row.length > 0),
    links: drawn,
  };
};
