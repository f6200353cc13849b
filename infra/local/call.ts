import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createMuster } from '@muster/client';
import { AnswerChannel, inJson, inWords } from '@muster/demo';
import { certificateRemedy, codeOf } from './endpoint-error.ts';
import { checkout } from './instance.ts';
import { musterFile, readMuster, type Muster } from './muster-file.ts';
import { playCallInto } from './play.ts';
import { UserError } from './user-error.ts';

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const reasonOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

/** Throws UserError when nothing answers where the file says that Muster runs. */
async function requireRunning({ apiUrl, endpoint }: Muster): Promise<void> {
  const asked = createMuster({ baseUrl: apiUrl }).GET('/v1/openapi.json');
  const answered = await asked.catch((fault: unknown) => {
    const remedy = certificateRemedy(codeOf(fault));
    if (remedy !== undefined) throw new UserError(`${apiUrl} cannot be used. ${remedy}`);
    return undefined;
  });
  if (answered?.data !== undefined) return;
  throw new UserError(`Nothing answers at ${endpoint}: start Muster first, with "npm start".`);
}

/** Undefined for e-mail, whose link people open without being told. Throws UserError for another channel. */
const channelOf = (given: string): AnswerChannel | undefined => {
  if (given === 'email') return undefined;
  const { data } = AnswerChannel.safeParse(given);
  if (data !== undefined) return data;
  throw new UserError(`"${given}" is no channel: give --channel email, sms or voice.`);
};

/** Plays one call into the system that "npm start" runs. Gives the exit code: 1 when a step failed, with the reason. */
export async function main(argv: readonly string[]): Promise<number> {
  let json = false;
  try {
    const file = { type: 'string', default: musterFile(resolve(checkout, '.local')) } as const;
    const { values } = parseArgs({
      args: [...argv],
      options: {
        json: { type: 'boolean', default: false },
        channel: { type: 'string', default: 'email' },
        file,
      },
    });
    ({ json } = values);
    const channel = channelOf(values.channel);
    const muster = await readMuster(values.file);
    await requireRunning(muster);
    const played = await playCallInto(muster, json ? inJson(write) : inWords(write), { channel });
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
