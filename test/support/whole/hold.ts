import type { World } from './world.ts';

/** Keeps what comes for a queue, as if its consumer could not be reached, until it is let go. */
export const holdQueue = (world: () => World, name: string) => {
  const held: string[] = [];
  let end: (() => void) | undefined;
  return {
    begin: () => {
      const { onBus, disabled } = world();
      disabled.add(name);
      world().onBus = (events) => {
        held.push(...events.map(({ body }) => body));
        return onBus(events);
      };
      end = () => {
        disabled.delete(name);
        world().onBus = onBus;
      };
    },
    /** Ends the hold; what was kept is lost. */
    end: () => {
      end?.();
      end = undefined;
      held.splice(0);
    },
    /** Ends the hold and hands over what was kept. */
    letGo: async () => {
      end?.();
      end = undefined;
      const queue = world().queues.find((one) => one.name === name);
      const heard = held.splice(0).filter((body) => queue?.hears(nameIn(body)));
      for (const body of heard) queue?.put(body, world().now);
      await world().settle();
    },
  };
};

const nameIn = (body: string): string => /"detail-type":"(\w+)"/.exec(body)?.[1] ?? '';
