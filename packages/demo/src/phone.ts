import * as z from 'zod';
import { until } from './until.ts';

const Text = z.object({
  at: z.iso.datetime(),
  /** `to-phone`: from Muster. */
  direction: z.enum(['to-phone', 'from-phone']),
  body: z.string(),
  status: z.string(),
});
export type Text = z.infer<typeof Text>;

const Call = z.object({
  sid: z.string(),
  at: z.iso.datetime(),
  status: z.string(),
  answeredBy: z.string().optional(),
  lines: z.array(z.object({ kind: z.enum(['heard', 'pressed', 'note']), words: z.string() })),
  /** Whether a key does something now. */
  waitsForKey: z.boolean(),
});
export type Call = z.infer<typeof Call>;

const Phones = z.array(z.object({ number: z.string(), texts: z.array(Text), calls: z.array(Call) }));

/** What is awaited of a phone. */
export interface Awaited {
  readonly what: string;
  readonly since: Date;
  readonly signal?: AbortSignal | undefined;
}

const CODE = /Reply (?:ACK|OK) ([0-9A-Z]{4})/;

/** The code with which a text is to be answered. */
export const codeIn = ({ body }: Pick<Text, 'body'>): string => {
  const code = CODE.exec(body)?.[1];
  if (code === undefined) throw new Error('the text holds no code to reply with');
  return code;
};

/** A person's phone on the carrier's stand-in at an address, and what its owner does with it. `number` is in E.164. */
export const phoneAt = (carrier: string, number: string) => {
  const digits = number.slice(1);
  const post = async (path: string, form: Readonly<Record<string, string>>): Promise<void> => {
    const reply = await fetch(`${carrier}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: carrier },
      body: new URLSearchParams(form),
    });
    await reply.body?.cancel();
    if (reply.status !== 303) throw new Error(`the phone ${path} answered with ${reply.status}`);
  };
  const look = async () => {
    const phones = Phones.parse(await (await fetch(`${carrier}/phones.json`)).json());
    return phones.find((phone) => phone.number === number) ?? { number, texts: [], calls: [] };
  };
  const findText = ({ what, since, signal }: Awaited, shows: (text: Text) => boolean): Promise<Text> =>
    until(
      what,
      async () =>
        (await look()).texts.find(
          (text) => text.direction === 'to-phone' && new Date(text.at) >= since && shows(text),
        ),
      { signal },
    );
  const findCall = (
    { what, since, signal }: Awaited,
    shows: (call: Call) => boolean = () => true,
  ): Promise<Call> =>
    until(what, async () => (await look()).calls.find((one) => new Date(one.at) >= since && shows(one)), {
      signal,
    });
  return {
    look,
    /** The newest text from Muster since a moment that shows what is awaited. */
    findText,
    /** The newest call from Muster since a moment that shows what is awaited. */
    findCall,
    /** How the phone behaves from now on: `usual`, `machine`, `no-answer` and so on. */
    behave: (behaviour: string) => post(`/phones/${digits}/behaviour`, { behaviour }),
    /** Texts Muster. */
    text: (body: string) => post(`/phones/${digits}/texts`, { body }),
    answer: ({ sid }: Pick<Call, 'sid'>) => post(`/phones/calls/${sid}/answer`, {}),
    /** Presses a key once the call waits for one. */
    press: async ({ sid }: Pick<Call, 'sid'>, key: string, awaited: Awaited): Promise<void> => {
      await findCall(awaited, (one) => one.sid === sid && one.waitsForKey);
      await post(`/phones/calls/${sid}/keys`, { key });
    },
  };
};
export type Phone = ReturnType<typeof phoneAt>;
