import type { Behaviour } from '../phones/behaviour.ts';
import { Refusal } from './refusal.ts';

const NUMBER = /^\+[1-9]\d{6,14}$/;

/** The number that is to be reached. Throws Refusal with the code for a missing one, or for one that is none. */
export function numberIn(form: URLSearchParams, missing: number): string {
  const to = form.get('To') ?? '';
  if (to === '') throw new Refusal(400, missing, "A 'To' phone number is required.");
  if (NUMBER.test(to)) return to;
  throw new Refusal(400, 21211, `The 'To' number ${to} is not a valid phone number.`);
}

/** A callback's address. Throws Refusal for one that the carrier could not call, such as one with `_` in its host. */
export function callbackIn(form: URLSearchParams, name: string, code: number): string | undefined {
  const url = form.get(name);
  if (url === null || url === '') return undefined;
  const { protocol = '', hostname = '' } = URL.canParse(url) ? new URL(url) : {};
  if (/^https?:$/.test(protocol) && !hostname.includes('_')) return url;
  throw new Refusal(400, code, `The '${name}' URL ${url} is not a valid URL.`);
}

const RETRY_SECONDS = '2';

/** Throws Refusal where the carrier was told to refuse whatever is sent to this phone. */
export function refuseAsTold({ api }: Behaviour): void {
  if (api === 'too-many')
    throw new Refusal(429, 20429, 'Too Many Requests', { 'retry-after': RETRY_SECONDS });
  if (api === 'fails') throw new Refusal(500, 20500, 'Internal Server Error');
}
