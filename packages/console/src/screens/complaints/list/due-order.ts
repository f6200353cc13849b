import type { Page } from '../../../api/read-pages.ts';
import { nextLimit, type Complaint } from '../complaint.ts';

/** Where nothing is due any more, in the order of text after every instant. */
const NOTHING_DUE = '9999';

type Ordered = Pick<Complaint, 'complaintId' | 'limits' | 'closed'>;

/** By what the API orders a list: open ones by what is due next, closed ones by when they were closed. */
const placeOf = (complaint: Ordered, isOpen: boolean): string =>
  `${(isOpen ? nextLimit(complaint)?.lateFrom : complaint.closed?.at) ?? NOTHING_DUE}#${complaint.complaintId}`;

/**
 * The lists of several teams as one, in the order that each of them has. Of a list that goes on, what comes after its last item is
 * not known: nothing is shown beyond that place, so that what was not read yet never belongs above something that is shown.
 */
export const inOneOrder = <One extends Ordered>(
  lists: readonly Page<One>[],
  isOpen: boolean,
): { readonly items: readonly One[]; readonly isCut: boolean } => {
  const sign = isOpen ? 1 : -1;
  const compare = (one: string, other: string) => (one === other ? 0 : one < other ? -sign : sign);
  const ends = lists.flatMap(({ items, nextCursor }) => {
    const last = items.at(-1);
    return nextCursor === undefined || last === undefined ? [] : [placeOf(last, isOpen)];
  });
  const end = ends.toSorted(compare)[0];
  const placed = lists
    .flatMap(({ items }) => items.map((item) => ({ item, place: placeOf(item, isOpen) })))
    .filter(({ place }) => end === undefined || compare(place, end) <= 0)
    .toSorted((one, other) => compare(one.place, other.place));
  return {
    items: placed.map(({ item }) => item),
    isCut: lists.some(({ nextCursor }) => nextCursor !== undefined),
  };
};
