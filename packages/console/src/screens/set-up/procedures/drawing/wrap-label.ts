/** Cuts a word that is longer than a line. */
const pieces = (word: string, most: number): string[] =>
  word.length <= most ? [word] : [word.slice(0, most - 1) + '-', ...pieces(word.slice(most - 1), most)];

/** A text as lines of at most so many signs: a drawing in SVG wraps nothing by itself. Nothing is left out. */
export const wrapLabel = (text: string, most: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, most))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else if (word !== '') lines.push(word);
  }
  return lines;
};
