import { send, twilioRequest, type Fields } from '@muster/demo/signed';

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** How long the carrier waits for an answer. */
const READ_MS = 15_000;

/** What an address says of its own repetitions behind `#` (twilio.com/docs/usage/webhooks/webhooks-connection-overrides). */
const repetitionsOf = (url: string): { readonly most: number; readonly after: readonly string[] } => {
  const asked = new URLSearchParams(new URL(url).hash.slice(1));
  return { most: Number(asked.get('rc') ?? '1'), after: (asked.get('rp') ?? 'ct').split(',') };
};

const isWorthAnother = (answer: Answer | undefined, after: readonly string[]): boolean =>
  answer === undefined
    ? after.some((reason) => ['ct', 'rt', 'all'].includes(reason))
    : answer.status >= 500 && after.some((reason) => ['5xx', 'all'].includes(reason));

/** Posts a form as the carrier does, signed; undefined if nothing answered. What is behind `#` is neither signed nor sent. */
export async function postSigned(
  url: string,
  authToken: string,
  fields: Fields,
): Promise<Answer | undefined> {
  const [address = ''] = url.split('#');
  const { most, after } = repetitionsOf(url);
  let answer: Answer | undefined;
  for (let repeated = 0; repeated <= most; repeated += 1) {
    answer = await send(twilioRequest(address, authToken, fields), AbortSignal.timeout(READ_MS))
      .then(async (reply) => ({ status: reply.status, text: await reply.text() }))
      .catch(() => undefined);
    if (!isWorthAnother(answer, after)) break;
  }
  return answer;
}

/** Reports that reach an address one after another, in the order in which they were made. */
export class Reports {
  #last: Promise<unknown> = Promise.resolve();
  readonly #authToken: string;

  constructor(authToken: string) {
    this.#authToken = authToken;
  }

  add(url: string, fields: Fields): void {
    this.#last = this.#last.then(() => postSigned(url, this.#authToken, fields));
  }

  /** Resolves when all that was added so far has been answered or given up. */
  async settled(): Promise<void> {
    await this.#last;
  }
}
