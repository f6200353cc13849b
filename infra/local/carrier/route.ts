import type { MailBox } from '../mail.ts';
import type { Calls } from './hotline/calls.ts';
import type { Reply } from './layout.ts';
import type { Phones } from './phones/phones.ts';

export interface CarrierState {
  readonly apiUrl: string;
  readonly calls: Calls;
  readonly mails: MailBox;
  readonly phones: Phones;
}

export interface Visit {
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  /** What the pattern of the route found in the path. */
  readonly found: readonly string[];
}

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly answer: (state: CarrierState, visit: Visit) => Promise<Reply>;
}
