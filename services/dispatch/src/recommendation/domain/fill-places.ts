/** Fills as many places as it can, earlier ones first, each from its ranked list; undefined where nobody is left. */
export const fillPlaces = (lists: readonly (readonly string[])[]): (string | undefined)[] => {
  const holder = new Map<string, number>();
  const held: (string | undefined)[] = lists.map(() => undefined);
  let fixedUpTo = -1;

  const give = (place: number, person: string): true => {
    held[place] = person;
    holder.set(person, place);
    return true;
  };
  /** Finds a person for the place, moving holders of later places if need be (Kuhn's augmenting path). */
  const seat = (place: number, asked: Set<string>): boolean =>
    (lists[place] ?? []).some((person) => {
      if (asked.has(person)) return false;
      asked.add(person);
      const other = holder.get(person);
      if (other === undefined) return give(place, person);
      return other > fixedUpTo && seat(other, asked) && give(place, person);
    });
  /** Gives the place its best person if the one who loses by it finds another place. */
  const prefer = (place: number, mine: string, person: string): boolean => {
    const before = holder.get(person);
    if (before === place) return true;
    if (before !== undefined && before < place) return false;
    holder.delete(mine);
    give(place, person);
    if (before === undefined || seat(before, new Set([person]))) return true;
    give(before, person);
    give(place, mine);
    return false;
  };

  lists.forEach((_, place) => seat(place, new Set()));
  lists.forEach((list, place) => {
    fixedUpTo = place;
    const mine = held[place];
    if (mine !== undefined) list.some((person) => prefer(place, mine, person));
  });
  return held;
};
