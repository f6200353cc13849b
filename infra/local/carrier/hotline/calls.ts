import { findContact, newCall, type Call } from '@muster/demo/call/contact';
import { callFields, endFields, send, twilioRequest, type Fields } from '@muster/demo/signed';
import { clientOf } from '../../clients.ts';
import type { Muster } from '../../muster-file.ts';
import { play, type Intention, type Played } from './play.ts';

/** One request to the hotline's webhooks, and its result. */
export interface Exchange {
  readonly path: string;
  /** The HTTP status; absent when nothing answered. */
  readonly status?: number;
  readonly ms: number;
  readonly heard: readonly string[];
  readonly then: string;
}

export interface PlacedCall extends Call {
  readonly at: Date;
  readonly exchanges: readonly Exchange[];
  readonly line: Played['line'];
  /** The contact that the call made. */
  readonly contactId?: string | undefined;
}

/** The carrier's own limits. */
const longest = { turns: 10, readMs: 15_000 };
const kept = 20;

const words = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

interface Turn {
  readonly exchange: Exchange;
  readonly played?: Played;
}

/** Calls from invented telephones to the hotline: signed, answered and continued as the carrier would. */
export class Calls {
  readonly #muster: Muster;
  readonly #calls = new Map<string, PlacedCall>();

  constructor(muster: Muster) {
    this.#muster = muster;
  }

  /** Newest first. */
  get all(): readonly PlacedCall[] {
    return [...this.#calls.values()].reverse();
  }

  /** Calls and follows the intention until the line ends or the caller waits. Never rejects: the exchanges say what happened. */
  async place(from: string, intention: Intention): Promise<PlacedCall> {
    const call = { ...newCall(), from, at: new Date() };
    const exchanges: Exchange[] = [];
    let line: Played['line'] = 'ended';
    let next: Played['next'] = { url: `${this.#muster.sources.twilio.baseUrl}/voice`, fields: {} };
    let left: Intention = intention;
    for (let turns = 0; next !== undefined && turns < longest.turns; turns += 1) {
      const CallStatus = turns === 0 ? 'ringing' : 'in-progress';
      const fields: Fields = { ...callFields(call.sid, from), CallStatus, ...next.fields };
      const { exchange, played }: Turn = await this.#ask(next.url, fields, left);
      exchanges.push(exchange);
      if (played?.next && Object.keys(played.next.fields).length > 0) left = {};
      line = played?.line ?? 'ended';
      next = played?.next;
    }
    const contactId = await this.#contact(call, exchanges);
    return this.#keep({ ...call, exchanges, line: line === 'open' ? 'ended' : line, contactId });
  }

  /** Ends a waiting call: the carrier reports its end once. Returns undefined for a call that is not waiting. */
  async hangUp(sid: string): Promise<PlacedCall | undefined> {
    const call = this.#calls.get(sid);
    if (call?.line !== 'waiting') return undefined;
    this.#keep({ ...call, line: 'ended' });
    const url = `${this.#muster.sources.twilio.baseUrl}/status`;
    const { exchange } = await this.#ask(url, endFields(sid, call.from, call.at, new Date()));
    const ended = { ...exchange, then: 'has hung up' };
    return this.#keep({ ...call, line: 'ended', exchanges: [...call.exchanges, ended] });
  }

  async #ask(url: string, fields: Fields, intention?: Intention): Promise<Turn> {
    const { pathname, search } = new URL(url);
    const path = `${pathname}${search}`.slice(
      new URL(this.#muster.apiUrl).pathname.replace(/\/$/, '').length,
    );
    const started = performance.now();
    const took = () => Math.round(performance.now() - started);
    let status: number | undefined;
    try {
      const request = twilioRequest(url, this.#muster.sources.twilio.authToken, fields);
      const reply = await send(request, AbortSignal.timeout(longest.readMs));
      ({ status } = reply);
      const text = await reply.text();
      if (!reply.ok) throw new Error('the answer is a refusal');
      const played = intention === undefined ? undefined : play(text, url, intention);
      const { heard = [], then = '' } = played ?? {};
      return { exchange: { path, status, ms: took(), heard, then }, ...(played && { played }) };
    } catch (fault) {
      const then = `hears “an application error has occurred” (${words(fault)})`;
      return { exchange: { path, ...(status && { status }), ms: took(), heard: [], then } };
    }
  }

  async #contact(call: Call, exchanges: readonly Exchange[]): Promise<string | undefined> {
    if (!exchanges.some(({ status }) => status === 200)) return undefined;
    const setting = { agent: clientOf(this.#muster, 'agent'), twilio: this.#muster.sources.twilio };
    return findContact(setting, call).catch(() => undefined);
  }

  #keep(call: PlacedCall): PlacedCall {
    this.#calls.set(call.sid, call);
    const [oldest] = this.#calls.keys();
    if (this.#calls.size > kept && oldest !== undefined) this.#calls.delete(oldest);
    return call;
  }
}
