import * as z from 'zod';

const Input = z.looseObject({ incidentId: z.string(), clock: z.int() });
const Answer = z.looseObject({ next: z.enum(['wait', 'stop']), wakeAt: z.string().optional() });

interface Clock {
  readonly input: z.infer<typeof Input>;
  readonly dueAt: number;
  /** How often it has asked. */
  readonly asked: number;
}

/** The executions of the clock's machine, step for step as `infra/constructs/clock-machine.ts` has them. */
export class Clocks {
  /** State transitions so far by incident, as AWS counts them: each state that is entered. */
  readonly transitions = new Map<string, number>();
  /** Executions so far by incident. */
  readonly started = new Map<string, number>();
  /** How often one execution asks before it ends. */
  mostQuestions = Infinity;
  #running: Clock[] = [];

  start(data: unknown, now: number): void {
    const input = Input.parse(data);
    this.started.set(input.incidentId, (this.started.get(input.incidentId) ?? 0) + 1);
    this.#running.push({ input, dueAt: now, asked: 0 });
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
    const asked = due.asked + 1;
    const last = asked >= this.mostQuestions;
    const { next, wakeAt } = Answer.parse(await ask({ incidentId, clock, ...(last && { last }) }));
    this.transitions.set(incidentId, (this.transitions.get(incidentId) ?? 0) + 3);
    if (next === 'wait') this.#running.push({ input: due.input, dueAt: Date.parse(wakeAt ?? ''), asked });
    return true;
  }

  clear(): void {
    this.#running = [];
    this.transitions.clear();
    this.started.clear();
  }
}
