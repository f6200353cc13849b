import { type DataOf, type EventName } from '@muster/contracts';
import { plusSeconds, type Instant, type NewEvent, type Decision } from '@muster/core';
import { lookAt } from '../src/domain/card.ts';
import { answerOf } from '../src/domain/clock.ts';
import { hear } from '../src/domain/hear.ts';
import type { Heard } from '../src/domain/heard.ts';
import { IncidentRecord } from '../src/domain/record.ts';
import type { Setting } from '../src/domain/said.ts';
import { SWEEP_MARGIN_SECONDS, sweep, wake } from '../src/domain/wake.ts';
import { at } from './story.ts';
import { keysOf } from './told.ts';

interface Due {
  readonly at: Instant;
  readonly act: () => void;
}

export interface Options {
  /** Whether a clock's start arrives. */
  readonly starts?: (clock: number) => boolean;
  /** How often a clock asks before another takes over. */
  readonly questions?: number;
  /** How often a start arrives. */
  readonly copies?: number;
  readonly sweepEvery?: number;
  readonly setting?: Partial<Setting>;
}

/** One incident's record under a virtual clock: events come, clocks start, wait and ask, the sweep looks. */
export class World {
  record: IncidentRecord | undefined;
  readonly said: { at: Instant; event: NewEvent }[] = [];
  /** Keys of the timeline's lines. */
  readonly lines: string[] = [];
  readonly rows: string[] = [];
  running = 0;
  /** The most questions that one clock has asked. */
  mostAsked = 0;
  #due: Due[] = [];
  readonly #options: Options;

  constructor(options: Options = {}) {
    this.#options = options;
  }

  later(time: Instant, act: () => void): void {
    this.#due.push({ at: time, act });
  }

  deliver(event: Heard, time: Instant): void {
    this.later(time, () => this.decide(time, (record, setting) => hear(record, [event], setting)));
  }

  decide(
    now: Instant,
    rule: (record: IncidentRecord | undefined, setting: Setting) => Decision<IncidentRecord>,
  ): Decision<IncidentRecord> {
    const decision = rule(this.record, at(now, this.#options.setting));
    if (!decision.ok || decision.unchanged) return decision;
    this.record = IncidentRecord.parse(JSON.parse(JSON.stringify(decision.state)));
    for (const event of decision.events) this.#hears(event, now);
    for (const { sk } of decision.beside ?? []) {
      if (this.rows.includes(sk)) throw new Error(`row ${sk} was written twice`);
      this.rows.push(sk);
    }
    this.lines.push(...keysOf(decision));
    return decision;
  }

  run(until: Instant): this {
    for (;;) {
      this.#due.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
      const next = this.#due[0];
      if (!next || next.at > until) return this;
      this.#due.shift();
      next.act();
    }
  }

  sweepsFrom(start: Instant, until: Instant): this {
    const every = this.#options.sweepEvery ?? 60;
    for (let time = start; time <= until; time = plusSeconds(time, every)) {
      this.later(time, () => {
        const look = this.record && lookAt(this.record);
        if (look && look <= plusSeconds(time, -SWEEP_MARGIN_SECONDS)) this.decide(time, sweep);
      });
    }
    return this;
  }

  of<N extends EventName>(name: N): { at: Instant; data: DataOf<N> }[] {
    return this.said.flatMap(({ at: time, event }) =>
      event.name === name ? [{ at: time, data: event.data as DataOf<N> }] : [],
    );
  }

  #hears(event: NewEvent, now: Instant): void {
    this.said.push({ at: now, event });
    if (event.name !== 'ClockSet') return;
    const { clock } = event.data as DataOf<'ClockSet'>;
    if (!(this.#options.starts?.(clock) ?? true)) return;
    for (let copy = 0; copy < (this.#options.copies ?? 1); copy += 1) {
      this.running += 1;
      this.later(now, () => this.#ask(clock, now, 1));
    }
  }

  #ask(clock: number, now: Instant, question: number): void {
    const last = question >= (this.#options.questions ?? Infinity);
    this.mostAsked = Math.max(this.mostAsked, question);
    this.decide(now, (record, setting) => wake(record, { clock, last }, setting));
    const answer = this.record?.clock.number === clock ? answerOf(this.record) : ({ next: 'stop' } as const);
    if (answer.next === 'stop') {
      this.running -= 1;
      return;
    }
    const time = plusSeconds(now, Math.max(0, (Date.parse(answer.wakeAt) - Date.parse(now)) / 1000));
    this.later(time, () => this.#ask(clock, time, question + 1));
  }
}
