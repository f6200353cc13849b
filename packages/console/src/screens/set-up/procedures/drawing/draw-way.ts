import type { Course } from './layers.ts';
import type { Sides } from './order-layers.ts';

/** Something of the drawing with its place; `x` and `y` are its upper left corner, in pixels. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The upper and the lower edge of a layer. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

export interface Places {
  readonly placeOf: (key: string) => Placed;
  readonly bandOf: (key: string) => Band;
  readonly sides: Sides;
}

/** Pixels between two ways at the edge of a box. */
const PORT = 22;

const centre = ({ x, width }: Placed): number => x + width / 2;

/** Where a way touches the edge of a box: side by side with the others there, in their order. */
const portOf = ({ placeOf, sides }: Places, key: string, neighbour: string, side: keyof Sides): number => {
  const all = sides[side].get(key) ?? [];
  const sorted = all.toSorted((one, other) => centre(placeOf(one)) - centre(placeOf(other)));
  const box = placeOf(key);
  const apart = Math.min(PORT, box.width / (sorted.length + 1));
  return centre(box) + (sorted.indexOf(neighbour) - (sorted.length - 1) / 2) * apart;
};

const curve = (fromX: number, fromY: number, toX: number, toY: number): string => {
  const half = (fromY + toY) / 2;
  return fromX === toX ? `L${toX} ${toY}` : `C${fromX} ${half} ${toX} ${half} ${toX} ${toY}`;
};

/** A way from the lower edge of a box to the upper edge of another as SVG writes it: bent between layers, straight through them. */
export const drawWay = (places: Places, { link, stops }: Course): string => {
  const { placeOf, bandOf } = places;
  const from = placeOf(link.from);
  let x = portOf(places, link.from, stops[1] ?? '', 'below');
  let y = bandOf(link.from).bottom;
  let path = `M${x} ${from.y + from.height} L${x} ${y}`;
  for (const key of stops.slice(1, -1)) {
    const { top, bottom } = bandOf(key);
    const next = centre(placeOf(key));
    path += ` ${curve(x, y, next, top)} L${next} ${bottom}`;
    x = next;
    y = bottom;
  }
  const end = portOf(places, link.to, stops.at(-2) ?? '', 'above');
  return `${path} ${curve(x, y, end, placeOf(link.to).y)}`;
};
