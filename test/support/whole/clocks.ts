import * as z from 'zod';

const Input = z.looseObject({ incidentId: z.string(), clock: z.int(), wakeAt: z.string() });

interface Clock {
  readonly input: z.infer<typeof Input>;
  readonly dueAt: number;
}

/** States of an execution, each of which AWS charges for: it waits, and asks. */
const STATES = 2;

/** The executions of the clock's machine, step for step as `infra/constructs/clock-machine.ts` has them. */
export class Clocks {
  /** State transitions so far by incident, as AWS counts them: each state that is entered. */
  readonly transitions = new Map<string, number>();
  /** Executions so far by incident. */
  readonly started = new Map<string, number>();
  #running: Clock[] = [];

  start(data: unknown, now: number): void {
    const input = Input.parse(data);
    this.started.set(input.incidentId, (this.started.get(input.incidentId) ?? 0) + 1);
    this.#running.push({ input, dueAt: Math.max(now, Date.parse(input.wakeAt)) });
  }

  get dueAt(): number | undefined {
    return this.#running.length === 0 ? undefined : Math.min(...this.#running.map(({ dueAt }) => dueAt));
  }

  get running(): number {
    return this.#running.length;
  }

  /** Lets one clock that is due ask; false when none is. */
  async tick(now: number, ask: (input: object) => Promise<unknown>): Promise<boolean> {
    const due = this.#running.find(({ dueAt }) => dueAt <= now);
    if (due === undefined) return false;
    this.#running = this.#running.filter((clock) => clock !== due);
    const { incidentId, clock } = due.input;
    await ask({ incidentId, clock });
    this.transitions.set(incidentId, (this.transitions.get(incidentId) ?? 0) + STATES);
    return true;
  }

  clear(): void {
    this.#running = [];
    this.transitions.clear();
    this.started.clear();
  }
}
