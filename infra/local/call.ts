import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inJson, inWords } from '@muster/demo';
import { checkout } from './instance.ts';
import { musterFile, readMuster } from './muster-file.ts';
import { playInto } from './play.ts';

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const reasonOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

/** Plays one call into the system that "npm start" runs. Gives the exit code: 1 when a step failed, with the reason. */
export async function main(argv: readonly string[]): Promise<number> {
  let json = false;
  try {
    const file = { type: 'string', default: musterFile(resolve(checkout, '.local')) } as const;
    const { values } = parseArgs({
      args: [...argv],
      options: { json: { type: 'boolean', default: false }, file },
    });
    ({ json } = values);
    const played = await playInto(await readMuster(values.file), json ? inJson(write) : inWords(write));
    const { contactId, incidentId, reference, assignmentId, ms } = played;
    if (json) write(JSON.stringify({ ok: true, contactId, incidentId, reference, assignmentId, ms }));
    else write(`\nIncident ${reference} went from the telephone to the lead's report.`);
    return 0;
  } catch (fault) {
    if (json) write(JSON.stringify({ ok: false, reason: reasonOf(fault) }));
    else console.error(`\nThe call did not go through. ${reasonOf(fault)}`);
    return 1;
  }
}
