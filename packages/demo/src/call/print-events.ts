import type { CallListener } from './steps.ts';

type Write = (line: string) => void;

const wide = 110;

/** Breaks a line between words, the rest indented as far as its beginning. */
const wrapped = (text: string): string[] => {
  const indent = ' '.repeat(/^[ |+-]*/.exec(text)?.[0].length ?? 0);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) /)) {
    if (line !== '' && line.length + word.length + 1 > wide) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
};

/** For people: a heading per step and what happened in it. */
export const inWords =
  (write: Write): CallListener =>
  (event) => {
    switch (event.kind) {
      case 'step':
        write(`\n${event.number}. ${event.title}`);
        return;
      case 'line':
        for (const line of wrapped(event.text)) write(`   ${line}`);
        return;
      case 'done':
        write(`   ${(event.ms / 1000).toFixed(1)} s`);
    }
  };

/** For programs: one line of JSON per finished step. */
export const inJson =
  (write: Write): CallListener =>
  (event) => {
    if (event.kind !== 'done') return;
    const { number: step, title, ms, facts } = event;
    write(JSON.stringify({ step, title, ms, ...facts }));
  };
