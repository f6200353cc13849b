import type { CarrierAccount } from '../../muster-file.ts';
import { behaviours, type Behaviour, type BehaviourName } from './behaviour.ts';
import { lastUsed, newSid, type Phone, type Text } from './phone.ts';
import { PhoneCall, type CallOrder } from './phone-call.ts';
import { carryText, optOutOf, textMuster, type TextOrder, type TextSetting } from './texts.ts';

export interface PhonesSetting {
  readonly account: CarrierAccount;
  /** Where Muster takes the texts that people send to its number. */
  readonly textsUrl: string;
  /** Whose phones are there from the beginning, by number. */
  readonly owners: ReadonlyMap<string, string>;
  /** How long a second lasts; less in tests. */
  readonly secondMs: number;
}

/** What is kept of each phone, and how many phones. */
const KEPT = { texts: 50, calls: 20, phones: 500 };

/** The phones of everybody whom Muster reaches, as long as the stand-in runs. */
export class Phones {
  readonly #setting: TextSetting;
  readonly #phones = new Map<string, Phone>();
  readonly #stop = new AbortController();
  #version = 0;

  constructor({ account, textsUrl, owners, secondMs }: PhonesSetting) {
    const { signal: stopped } = this.#stop;
    const keep = (text: Text) => this.#keepText(text);
    this.#setting = { account, textsUrl, secondMs, keep, stopped };
    for (const [number, name] of owners) this.#put({ ...this.phone(number), name });
  }

  /** Changes with every change. */
  get version(): string {
    return String(this.#version);
  }

  get account(): CarrierAccount {
    return this.#setting.account;
  }

  /** Those that were used last first. */
  get all(): readonly Phone[] {
    return [...this.#phones.values()].toSorted((one, other) => lastUsed(other) - lastUsed(one));
  }

  /** The phone with a number; a new one if nothing has reached it yet. */
  phone(number: string): Phone {
    const kept = this.#phones.get(number);
    return kept ?? { number, behaviour: 'usual', hasStopped: false, texts: [], calls: [] };
  }

  behaviourOf(number: string): Behaviour {
    return behaviours[this.phone(number).behaviour];
  }

  behave(number: string, behaviour: BehaviourName): void {
    this.#put({ ...this.phone(number), behaviour });
  }

  findText(sid: string): Text | undefined {
    return this.#find(({ texts }) => texts, sid);
  }

  findCall(sid: string): PhoneCall | undefined {
    return this.#find(({ calls }) => calls, sid);
  }

  /** Takes a text from Muster and begins to carry it. */
  sendText(order: TextOrder): Text {
    const { to, from, body } = order;
    const queued = { to, from, body, sid: newSid('SM'), at: new Date() };
    const text: Text = { ...queued, direction: 'to-phone', status: 'queued' };
    this.#keepText(text);
    setImmediate(() => void carryText(text, order, this.behaviourOf(to), this.#setting));
    return text;
  }

  /** Takes a call from Muster and begins to ring. */
  placeCall(order: CallOrder): PhoneCall {
    const { account, secondMs, stopped } = this.#setting;
    const changed = () => this.#changed();
    const behaviour = this.behaviourOf(order.to);
    const call = new PhoneCall(order, { account, behaviour, secondMs, changed, stopped });
    const phone = this.phone(order.to);
    this.#put({ ...phone, calls: [call, ...phone.calls].slice(0, KEPT.calls) });
    setImmediate(() => void call.run());
    return call;
  }

  /** Texts Muster from a phone, which then gets what Muster answers. Rejects if Muster refuses the text. */
  async textMuster(number: string, body: string): Promise<void> {
    const optOut = optOutOf(body);
    if (optOut !== undefined) this.#put({ ...this.phone(number), hasStopped: optOut === 'STOP' });
    const replies = await textMuster(number, body, this.#setting);
    for (const reply of replies) {
      this.sendText({ to: number, from: this.account.from, body: reply });
    }
  }

  stop(): void {
    this.#stop.abort();
  }

  #find<Item extends { readonly sid: string }>(
    within: (phone: Phone) => readonly Item[],
    sid: string,
  ): Item | undefined {
    for (const phone of this.#phones.values()) {
      const found = within(phone).find((one) => one.sid === sid);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** As it is now, in its old place if it is there. */
  #keepText(text: Text): void {
    const phone = this.phone(text.direction === 'to-phone' ? text.to : text.from);
    const isKnown = phone.texts.some(({ sid }) => sid === text.sid);
    const texts = isKnown
      ? phone.texts.map((one) => (one.sid === text.sid ? text : one))
      : [text, ...phone.texts];
    this.#put({ ...phone, texts: texts.slice(0, KEPT.texts) });
  }

  #put(phone: Phone): void {
    this.#phones.set(phone.number, phone);
    if (this.#phones.size > KEPT.phones) {
      const oldest = this.all.findLast(({ name }) => name === undefined);
      if (oldest !== undefined) this.#phones.delete(oldest.number);
    }
    this.#changed();
  }

  #changed(): void {
    this.#version += 1;
  }
}
