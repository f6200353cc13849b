import * as z from 'zod';
import { totals } from '../statistics.ts';
import type { Interceptor } from '@muster/test/support/whole/aws';

const Consumed = z.object({ CapacityUnits: z.number() });
const Answer = z.looseObject({
  ConsumedCapacity: z.union([z.array(Consumed), Consumed.transform((one) => [one])]).default([]),
});

interface Use {
  readonly service: string;
  readonly isWrite: boolean;
  readonly units: number;
}

/** Counts what the services' Lambdas consume of their tables, as the engine tells it. */
export const unitCounter = () => {
  const uses: Use[] = [];
  const count: Interceptor = async ({ by, command, input }, goOn) => {
    if (!('TableName' in input || 'TransactItems' in input)) return goOn();
    Object.assign(input, { ReturnConsumedCapacity: 'TOTAL' });
    const answer = await goOn();
    const [service = ''] = by.split('/');
    const isWrite = /^(Put|TransactWrite)/.test(command);
    for (const { CapacityUnits } of Answer.parse(answer).ConsumedCapacity) {
      uses.push({ service, isWrite, units: CapacityUnits });
    }
    return answer;
  };
  const unitsOf = (all: readonly Use[], isWrite: boolean) =>
    totals(
      all.filter((use) => use.isWrite === isWrite).map(({ service, units }) => [service, units] as const),
    );
  return {
    count,
    /** Units by service since the start, or since they were last taken. */
    take: () => {
      const all = uses.splice(0);
      return { writes: unitsOf(all, true), reads: unitsOf(all, false) };
    },
  };
};
