/** Characters that an escalation's explanation may have. */
export const MOST_EXPLAINED = 500;

/** Sentences or names that fit into so many characters, then the number of the rest. The first is cut when it alone is too long. */
export const listUpTo = (
  head: string,
  items: readonly string[],
  between: string,
  characters: number,
): string => {
  const tail = (left: number) =>
    left === 0 ? '' : `${between}${between === ' ' ? 'And' : 'and'} ${left} more.`;
  let text = head;
  for (const [index, item] of items.entries()) {
    const longer = `${text}${index === 0 ? ' ' : between}${item}`;
    const left = items.length - index - 1;
    if (longer.length + tail(left).length > characters) {
      if (index > 0) return `${text}${tail(left + 1)}`;
      return `${longer.slice(0, characters - tail(left).length - 1)}…${tail(left)}`;
    }
    text = longer;
  }
  return text;
};
