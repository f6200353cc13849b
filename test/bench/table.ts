import type { Row } from './row.ts';

const verdict = ({ met, failed }: Row): string => {
  if (failed) return 'failed';
  if (met === undefined) return 'reported';
  return met ? 'met' : 'missed';
};

const heads = ['what', 'Muster', 'floor', 'first aim', 'result', 'GoAlert'] as const;

const cellsOf = (row: Row): string[] => [
  row.what,
  row.muster,
  row.floor ?? '',
  row.aim,
  verdict(row),
  row.goAlert ?? '',
];

/** The rows as a table of Markdown; a bar inside a cell is escaped. */
export const asMarkdown = (rows: readonly Row[]): string => {
  const lines = [[...heads], heads.map(() => '---'), ...rows.map(cellsOf)];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
};

/** The rows for a terminal, each as a short paragraph: a table of this width would break. */
export const asText = (rows: readonly Row[]): string =>
  rows
    .map((row) => {
      const lines = [
        `${verdict(row).toUpperCase().padEnd(9)} ${row.what}`,
        `            Muster   ${row.muster}`,
        ...(row.floor === undefined ? [] : [`            floor    ${row.floor}`]),
        `            aim      ${row.aim}`,
        ...(row.goAlert === undefined ? [] : [`            GoAlert  ${row.goAlert}`]),
      ];
      return lines.join('\n');
    })
    .join('\n\n');
