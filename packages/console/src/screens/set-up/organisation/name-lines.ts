/** Names as lines of text, one a line. */
export const linesOf = (names: readonly string[]): string => names.join('\n');

/** The names in lines of text; spaces around and empty lines do not count, nor does a name given twice. */
export const namesIn = (lines: string): string[] => [
  ...new Set(
    lines
      .split('\n')
      .map((line) => line.trim())
      .filter((name) => name !== ''),
  ),
];
