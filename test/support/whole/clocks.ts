import * as z from 'zod';

const Input = z.looseObject({ incidentId: z.string(), clock: z.int() });
const Answer = z.looseObject({ next: z.enum(['wait', 'stop']), wakeAt: z.string().optional() });

interface Clock {
  readonly input: z.infer<typeof Input>;
  readonly dueAt: number;
}

/** The executions of the clock's machine, step for step as `infra/constructs/clock-machine.ts` has them. */
export class Clocks {
  /** State transitions so far by incident, as AWS counts them: each state that is entered. */
  readonly transitions = new Map<string, number>();
  #running: Clock[] = [];

  start(data: unknown, now: number): void {
    this.#running.push({ input: Input.parse(data), dueAt: now });
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
    const { next, wakeAt } = Answer.parse(await ask({ incidentId, clock }));
    this.transitions.set(incidentId, (this.transitions.get(incidentId) ?? 0) + 3);
    if (next === 'wait') this.#running.push({ input: due.input, dueAt: Date.parse(wakeAt ?? '') });
    return true;
  }

  clear(): void {
    this.#running = [];
    this.transitions.clear();
  }
}
