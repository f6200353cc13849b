import { type DataOf, type EventName } from '@muster/contracts';
import { plusSeconds, toInstant, type Decision, type Instant, type NewEvent } from '@muster/core';
import { applyToRecord } from '../../src/incident-events/domain/apply-to-record.ts';
import type { DecisionContext } from '../../src/record/domain/decision-context.ts';
import type { IncidentEvent } from '../../src/record/domain/incident-event.ts';
import { IncidentRecord } from '../../src/record/domain/incident-record.ts';
import {
  settleByClock,
  settleBySweep,
  SWEEP_MARGIN_SECONDS,
} from '../../src/settlement/domain/clock-tick.ts';
import { sweepDueAt } from '../../src/settlement/domain/sweep-time.ts';
import { lineKeysOf } from './decision-results.ts';
import { at } from './sample-incident.ts';

interface Due {
  readonly at: Instant;
  readonly act: () => void;
}

export interface Options {
  /** Whether a clock's start arrives. */
  readonly starts?: (clock: number) => boolean;
  /** Seconds by which its host lets a clock ask before its time. */
  readonly early?: number;
  /** How often a start arrives. */
  readonly copies?: number;
  readonly sweepEvery?: number;
  readonly setting?: Partial<DecisionContext>;
}

/** Seconds until a clock that is set has started. */
const START = 0.3;

/** One incident's record under a virtual clock: events arrive, clocks start, wait and tick, the sweep runs. */
export class SimulatedIncident {
  record: IncidentRecord | undefined;
  readonly emitted: { at: Instant; event: NewEvent }[] = [];
  /** Keys of the timeline's lines. */
  readonly lines: string[] = [];
  readonly rows: string[] = [];
  running = 0;
  #due: Due[] = [];
  readonly #options: Options;

  constructor(options: Options = {}) {
    this.#options = options;
  }

  later(time: Instant, act: () => void): void {
    this.#due.push({ at: time, act });
  }

  deliver(event: IncidentEvent, time: Instant): void {
    this.later(time, () => this.decide(time, (record, context) => applyToRecord(record, [event], context)));
  }

  decide(
    now: Instant,
    rule: (record: IncidentRecord | undefined, context: DecisionContext) => Decision<IncidentRecord>,
  ): Decision<IncidentRecord> {
    const decision = rule(this.record, at(now, this.#options.setting));
    if (!decision.ok || decision.unchanged) return decision;
    this.record = IncidentRecord.parse(JSON.parse(JSON.stringify(decision.state)));
    for (const event of decision.events) this.#receive(event, now);
    for (const { sk } of decision.childRows ?? []) {
      if (this.rows.includes(sk)) throw new Error(`row ${sk} was written twice`);
      this.rows.push(sk);
    }
    this.lines.push(...lineKeysOf(decision));
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
        const look = this.record && sweepDueAt(this.record);
        if (look && look <= plusSeconds(time, -SWEEP_MARGIN_SECONDS)) this.decide(time, settleBySweep);
      });
    }
    return this;
  }

  of<N extends EventName>(name: N): { at: Instant; data: DataOf<N> }[] {
    return this.emitted.flatMap(({ at: time, event }) =>
      event.name === name ? [{ at: time, data: event.data as DataOf<N> }] : [],
    );
  }

  #receive(event: NewEvent, now: Instant): void {
    this.emitted.push({ at: now, event });
    if (event.name !== 'ClockSet') return;
    const { clock, wakeAt } = event.data as DataOf<'ClockSet'>;
    if (!(this.#options.starts?.(clock) ?? true)) return;
    for (let copy = 0; copy < (this.#options.copies ?? 1); copy += 1) {
      this.running += 1;
      const { early = 0 } = this.#options;
      const [time, started] = [
        plusSeconds(toInstant(wakeAt), -early),
        early > 0 ? plusSeconds(now, START) : now,
      ];
      const asksAt = time > started ? time : started;
      this.later(asksAt, () => this.#ask(clock, asksAt));
    }
  }

  #ask(clock: number, now: Instant): void {
    this.running -= 1;
    this.decide(now, (record, context) => settleByClock(record, clock, context));
  }
}
