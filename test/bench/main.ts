import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UserError } from '@muster/infra/local/user-error.ts';
import { measureAgainst } from './against/measure.ts';
import { billsAsMarkdown, billsAsText } from './bills.ts';
import { describeMachine, inWords, type Machine } from './machine.ts';
import { measure, type Measured } from './measure.ts';
import { readOptions, usage, type Options } from './options.ts';
import { prices } from './prices.ts';
import { asMarkdown, asText } from './table.ts';

const file = resolve(import.meta.dirname, '../../.local/bench.json');
const say = (text = ''): void => {
  process.stdout.write(`${text}\n`);
};

/** Ctrl-C, a closed terminal or a plain kill ends the running benchmark, and all that it started with it. */
const listenForStop = (): AbortSignal => {
  const controller = new AbortController();
  for (const how of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(how, () => controller.abort());
  return controller.signal;
};

const printed = (print: Options['print'], machine: Machine, { rows, bills }: Measured): string => {
  switch (print) {
    case 'json':
      return JSON.stringify({ machine, rows, bills, prices }, undefined, 2);
    case 'markdown':
      return [`Measured on ${inWords(machine)}.`, asMarkdown(rows), bills && billsAsMarkdown(bills)]
        .filter((part) => part !== undefined)
        .join('\n\n');
    case 'text':
      return ['', asText(rows), bills && billsAsText(bills)]
        .filter((part) => part !== undefined)
        .join('\n\n');
  }
};

const keep = async (json: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${json}\n`);
};

/** Runs the benchmarks. Gives the exit code: 1 when one could not be run; a missed aim is told and is no failure. */
export async function main(argv: readonly string[]): Promise<number> {
  const signal = listenForStop();
  try {
    const { only, print, help, against } = readOptions(argv);
    if (help) {
      say(usage);
      return 0;
    }
    const isQuiet = print !== 'text';
    const tell = isQuiet ? () => undefined : say;
    const machine = await describeMachine();
    tell(`Muster's figures: ${inWords(machine)}\n`);
    if (against !== undefined) {
      const comparison = await measureAgainst(against, { only, say: tell, signal });
      await keep(JSON.stringify({ machine, ...comparison }, undefined, 2));
      say(print === 'json' ? JSON.stringify(comparison, undefined, 2) : comparison.table);
      return 0;
    }
    const measured = await measure({ only, say: tell, isQuiet, signal });
    await keep(printed('json', machine, measured));
    say(printed(print, machine, measured));
    return measured.rows.some(({ failed }) => failed) ? 1 : 0;
  } catch (fault) {
    if (signal.aborted) return 130;
    console.error(fault instanceof UserError ? `\n${fault.message}` : fault);
    return 1;
  }
}
