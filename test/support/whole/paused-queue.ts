import type { InProcessSystem } from './in-process-system.ts';

/** Keeps what comes for a queue, as if its consumer could not be reached, until it is resumed. */
export const pausedQueue = (system: () => InProcessSystem, name: string) => {
  const held: string[] = [];
  let end: (() => void) | undefined;
  return {
    pause: () => {
      const { onBus, disabled } = system();
      disabled.add(name);
      system().onBus = (events, timePasses) => {
        held.push(...events.map(({ body }) => body));
        return onBus(events, timePasses);
      };
      end = () => {
        disabled.delete(name);
        system().onBus = onBus;
      };
    },
    /** Ends the pause; what was kept is lost. */
    drop: () => {
      end?.();
      end = undefined;
      held.splice(0);
    },
    /** Ends the pause and hands over what was kept. */
    resume: async () => {
      end?.();
      end = undefined;
      const queue = system().queues.find((one) => one.name === name);
      const own = held.splice(0).filter((body) => queue?.subscribesTo(nameIn(body)));
      for (const body of own) queue?.put(body, system().now);
      await system().runDue();
    },
  };
};

const nameIn = (body: string): string => /"detail-type":"(\w+)"/.exec(body)?.[1] ?? '';
