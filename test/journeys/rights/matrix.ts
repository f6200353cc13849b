import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Caller } from '../requests/callers.ts';
import { requestTo } from '../requests/routes.ts';
import { sendWith } from '../requests/send.ts';
import type { Things } from '../requests/things.ts';

/** The answer to a caller at a route: `yes`, or the status of the refusal. */
export type Rights = Readonly<Record<string, string>>;
/** By route key, and by caller. */
export type Matrix = ReadonlyMap<string, Rights>;

export const file = join(import.meta.dirname, 'rights.md');

const refusals = (routeKey: string): readonly number[] => {
  if (routeKey === '$default') return [404];
  return routeKey.includes(' /r/{token}') ? [401, 403, 404, 410] : [401, 403];
};

/** Asks as a caller at a route. Nothing that is sent fits, so that who is let in changes as little as can be. */
export async function askAs(caller: Caller, routeKey: string, things: Things): Promise<string> {
  const request = requestTo(routeKey, things, caller.token);
  const { status } = await sendWith(routeKey, request, caller.credentialsFor(request), '{"no":"such field"}');
  if (status >= 500) throw new Error(`${routeKey} answered ${status}`);
  return refusals(routeKey).includes(status) ? String(status) : 'yes';
}

const line = (cells: readonly string[], widths: readonly number[]): string =>
  `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;

const INTRODUCTION = `# Rights

What the deployed system answers to each caller at each route: \`yes\` where it lets them in (whatever it says then), else the
status of the refusal. OPTIONS is answered by the emulator before any route. \`rights.test.ts\` asks and compares; after a change that is meant, it writes this file anew with
\`npm test -- --project journeys-alone test/journeys/rights.test.ts -u\`.
`;

/** The matrix as the file shows it. */
export const asTable = (matrix: Matrix, callers: readonly string[]): string => {
  const rows = [...matrix].map(([key, rights]) => [
    key === '$default' ? 'any other path' : key,
    ...callers.map((caller) => rights[caller] ?? ''),
  ]);
  const all = [['route', ...callers], ...rows];
  const widths = all[0]?.map((_cell, at) => Math.max(...all.map((cells) => cells[at]?.length ?? 0))) ?? [];
  const [head = [], ...rest] = all;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return `${[INTRODUCTION, line(head, widths), rule, ...rest.map((cells) => line(cells, widths))].join('\n')}\n`;
};

/** What the file says of a caller at a route; undefined for a route or caller that it does not have. */
export const committed = (): ((routeKey: string, caller: string) => string | undefined) => {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text.startsWith('| '))
    .map((text) =>
      text
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const [, ...callers] = rows[0] ?? [];
  return (routeKey, caller) => {
    const row = rows.find(([key]) => key === (routeKey === '$default' ? 'any other path' : routeKey));
    return row?.[callers.indexOf(caller) + 1];
  };
};
