import { setTimeout as wait } from 'node:timers/promises';
import type { CarrierAccount } from '../../muster-file.ts';
import { readTwiml, type Gather, type Verb } from '../twiml.ts';
import type { Behaviour } from './behaviour.ts';
import {
  answerFields,
  detectionFields,
  reportFields,
  type CallEvent,
  type CallStatus,
} from './call-fields.ts';
import { postSigned, Reports } from './callbacks.ts';
import { newSid } from './phone.ts';

/** What the API was asked for. */
export interface CallOrder {
  readonly to: string;
  readonly from: string;
  /** What is played: a document, or the address that answers with one. */
  readonly first: { readonly twiml: string } | { readonly url: string };
  readonly statusCallback?: string;
  readonly events: readonly CallEvent[];
  readonly ringSeconds: number;
  /** `start`: tells whether a machine answers; `end`: speaks only after its beep. */
  readonly detects?: 'start' | 'end';
  /** The call goes on meanwhile, and what was found out is told there. */
  readonly tellsAnsweredBy?: string;
}

export interface Line {
  readonly kind: 'heard' | 'pressed' | 'note';
  readonly words: string;
}

export interface CallSetting {
  readonly account: CarrierAccount;
  readonly behaviour: Behaviour;
  /** How long a second lasts; less in tests. */
  readonly secondMs: number;
  /** Called after each change. */
  readonly changed: () => void;
  /** Ends everything: the stand-in stops. */
  readonly stopped: AbortSignal;
}

/** So many documents at most, so that two that lead to each other end. */
const MOST_DOCUMENTS = 50;
const PICKED_UP_BY_MACHINE_SECONDS = 1;
const NOBODY_ANSWERS_SECONDS = 3;
/** Symbols that are spoken in a second: a question waits until it has been heard. */
const SPOKEN_PER_SECOND = 14;

const lengthOf = (words: readonly string[]): number => words.join(' ').length / SPOKEN_PER_SECOND;

type Ending = Extract<CallStatus, 'completed' | 'busy' | 'no-answer' | 'failed'>;

/** One call to a phone: it rings, is answered, follows what Muster has it play, and reports each step. */
export class PhoneCall {
  readonly sid = newSid('CA');
  readonly at = new Date();
  readonly order: CallOrder;
  status: CallStatus = 'queued';
  readonly lines: Line[] = [];
  /** Whether a key does something now. */
  gather: Gather | undefined;
  #sequence = 0;
  #answeredAt: Date | undefined;
  #pickUp: ((taken: boolean) => void) | undefined;
  #press: ((key: string) => void) | undefined;
  readonly #setting: CallSetting;
  readonly #reports: Reports;
  readonly #hungUp = new AbortController();

  constructor(order: CallOrder, setting: CallSetting) {
    this.order = order;
    this.#setting = setting;
    this.#reports = new Reports(setting.account.authToken);
  }

  get isOver(): boolean {
    return ['completed', 'busy', 'no-answer', 'failed'].includes(this.status);
  }

  /** Who the carrier thinks has answered, if it was asked to find out. */
  get answeredBy(): string | undefined {
    const { detects } = this.order;
    if (detects === undefined || this.#answeredAt === undefined) return undefined;
    if (this.#setting.behaviour.calls !== 'machine') return 'human';
    return detects === 'end' ? 'machine_end_beep' : 'machine_start';
  }

  get seconds(): number {
    return this.#answeredAt === undefined ? 0 : Math.ceil((Date.now() - this.#answeredAt.getTime()) / 1000);
  }

  /** Plays the call from its first ringing to its end, and resolves when the last report is out. Never rejects. */
  async run(): Promise<void> {
    this.#become('initiated', 'initiated');
    this.#end(await this.#ringAndTalk());
    await this.#reports.settled();
  }

  /** Answers the ringing phone. Returns whether it was ringing. */
  answer(): boolean {
    this.#pickUp?.(true);
    return this.#pickUp !== undefined;
  }

  /** Presses a key; it is ignored while nothing is asked. */
  press(key: string): void {
    this.#press?.(key);
  }

  /** Hangs up, or rejects the call while it rings. Returns whether there was a call. */
  hangUp(): boolean {
    if (this.isOver) return false;
    this.#pickUp?.(false);
    this.#hungUp.abort();
    return true;
  }

  async #ringAndTalk(): Promise<Ending> {
    const { calls } = this.#setting.behaviour;
    if (calls === 'fail') return 'failed';
    if (calls === 'busy') return 'busy';
    this.#become('ringing', 'ringing');
    const taken = await this.#ring();
    if (taken !== 'answered') return taken;
    this.#answeredAt = new Date();
    this.#become('in-progress', 'answered');
    const { tellsAnsweredBy: url } = this.order;
    if (url !== undefined) this.#reports.add(url, detectionFields(this, this.#setting.account));
    const { first } = this.order;
    await this.#talk(first).catch((fault: unknown) => {
      if (!this.#hungUp.signal.aborted)
        this.#note(`An application error has occurred (${fault instanceof Error ? fault.message : ''}).`);
    });
    return 'completed';
  }

  async #ring(): Promise<'answered' | 'busy' | 'no-answer'> {
    const { behaviour, stopped } = this.#setting;
    const machine = behaviour.calls === 'machine';
    const seconds = {
      ring: this.order.ringSeconds,
      machine: PICKED_UP_BY_MACHINE_SECONDS,
      'no-answer': NOBODY_ANSWERS_SECONDS,
      busy: 0,
      fail: 0,
    }[behaviour.calls];
    const answered = new Promise<'answered' | 'busy'>((settle) => {
      this.#pickUp = (taken) => settle(taken ? 'answered' : 'busy');
    });
    const rungOut = wait(seconds * this.#setting.secondMs, machine ? 'answered' : 'no-answer', {
      signal: stopped,
      ref: false,
    } as const).catch(() => 'no-answer' as const);
    const taken = await Promise.race([answered, rungOut]);
    this.#pickUp = undefined;
    return taken === 'answered' || taken === 'busy' ? taken : 'no-answer';
  }

  async #talk(first: CallOrder['first']): Promise<void> {
    let verbs = 'twiml' in first ? readTwiml(first.twiml, 'about:blank') : await this.#ask(first.url, {});
    for (let documents = 1; documents < MOST_DOCUMENTS; documents += 1) {
      const next = await this.#play(verbs);
      if (next === undefined) return;
      verbs = await this.#ask(next.url, next.fields);
    }
  }

  /** Plays one document; what it leads to, or undefined at its end. */
  async #play(verbs: readonly Verb[]) {
    for (const one of verbs) {
      switch (one.verb) {
        case 'say':
          this.#hear([one.words]);
          break;
        case 'pause':
          await this.#pause(one.seconds);
          break;
        case 'gather': {
          this.#hear(one.said);
          const digits = await this.#keys(one);
          if (digits === '' && !one.evenIfSilent) break;
          return { url: one.action, fields: { Digits: digits, FinishedOnKey: '', msg: 'Gather End' } };
        }
        case 'redirect':
          return { url: one.url, fields: {} };
        case 'enqueue':
          throw new Error('a call that went out cannot wait in a queue here');
        case 'hangup':
          return undefined;
      }
    }
    return undefined;
  }

  async #ask(url: string, fields: Readonly<Record<string, string>>): Promise<Verb[]> {
    const form = { ...answerFields(this, this.#setting.account), ...fields };
    const answer = await postSigned(url, this.#setting.account.authToken, form);
    this.#hungUp.signal.throwIfAborted();
    if (answer === undefined) throw new Error('nothing answered');
    if (answer.status >= 400) throw new Error(`the answer was ${answer.status}`);
    return readTwiml(answer.text, url);
  }

  #signal(): AbortSignal {
    return AbortSignal.any([this.#hungUp.signal, this.#setting.stopped]);
  }

  async #pause(seconds: number): Promise<void> {
    await wait(seconds * this.#setting.secondMs, undefined, { signal: this.#signal(), ref: false });
  }

  /** The keys that were pressed; none after silence, which a machine keeps at once. */
  async #keys(gather: Gather): Promise<string> {
    if (this.#setting.behaviour.calls === 'machine') return '';
    const { promise: done, resolve: finish } = Promise.withResolvers<undefined>();
    let typed = '';
    this.gather = gather;
    this.#press = (key) => {
      this.#add({ kind: 'pressed', words: key });
      if (key === gather.finishOn) return finish(undefined);
      typed += key;
      if (typed.length === gather.digits) finish(undefined);
    };
    this.#setting.changed();
    try {
      await Promise.race([done, this.#pause(gather.seconds + lengthOf(gather.said))]);
    } finally {
      this.gather = undefined;
      this.#press = undefined;
    }
    return typed;
  }

  #hear(words: readonly string[]): void {
    for (const one of words) this.#add({ kind: 'heard', words: one });
  }

  #note(words: string): void {
    this.#add({ kind: 'note', words });
  }

  #add(line: Line): void {
    this.lines.push(line);
    this.#setting.changed();
  }

  #end(status: Ending): void {
    this.#become(status, 'completed');
  }

  #become(status: CallStatus, event: CallEvent): void {
    this.status = status;
    this.#setting.changed();
    const { statusCallback, events } = this.order;
    if (statusCallback === undefined || !events.includes(event)) return;
    const sequence = this.#sequence;
    this.#sequence += 1;
    this.#reports.add(statusCallback, reportFields(this, this.#setting.account, sequence));
  }
}
