import { until } from '@muster/demo/until';
import * as z from 'zod';

const Messages = z.object({
  messages: z.record(z.string(), z.array(z.object({ Subject: z.string(), Timestamp: z.number() }))),
});

/** A mail as the provider took it, at milliseconds since 1970. */
interface Taken {
  readonly subject: string;
  readonly at: number;
}

async function takenMails(endpoint: string): Promise<Taken[]> {
  const reply = await fetch(`${endpoint}/_ministack/ses/messages`);
  const { messages } = Messages.parse(await reply.json());
  return Object.values(messages)
    .flat()
    .map(({ Subject, Timestamp }) => ({ subject: Subject, at: Timestamp * 1000 }));
}

/**
 * When the provider took the last of so many mails about each reference, in the order of the references and in
 * milliseconds since 1970. Rejects, saying how many are missing, when they do not come in time.
 */
export async function awaitMails(
  endpoint: string,
  references: readonly string[],
  {
    each,
    seconds,
    signal,
  }: { readonly each: number; readonly seconds: number; readonly signal: AbortSignal },
): Promise<number[]> {
  const lastOf = (mails: readonly Taken[]) => (reference: string) => {
    const about = mails.filter(({ subject }) => subject.includes(reference)).map(({ at }) => at);
    return about.length < each
      ? []
      : [Math.max(...about.toSorted((one, other) => one - other).slice(0, each))];
  };
  return until(
    `${references.length} × ${each} mails`,
    async () => {
      const found = references.flatMap(lastOf(await takenMails(endpoint)));
      return found.length === references.length ? found : undefined;
    },
    { seconds, everyMs: 1_000, signal },
  );
}
