import { createInterface } from 'node:readline/promises';
import { LambdaClient } from '@aws-sdk/client-lambda';
import type { CatchUpCount } from '@muster/runtime/outbox/order';
import { readEventsOptions, usage, type EventsOptions } from './events-options.ts';
import { countWindow, publishWindow } from './republish.ts';
import { inWords, deploymentOf } from './deployment.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const described = ({ events, unreadable, leftOut, first, last }: CatchUpCount): string[] => {
  const names = Object.entries(events).sort(([one], [other]) => one.localeCompare(other));
  return [
    ...names.map(([name, count]) => `  ${String(count).padStart(7)}  ${name}`),
    ...(first && last
      ? [`  first    ${first.occurredAt}  ${first.name}`, `  last     ${last.occurredAt}  ${last.name}`]
      : []),
    ...(leftOut > 0 ? [`  ${leftOut} that only start a clock are left to the sweep`] : []),
    ...(unreadable > 0 ? [`  ${unreadable} that cannot be read go to the queue relay-parked`] : []),
  ];
};

const agreed = async (question: string): Promise<boolean> => {
  if (!process.stdin.isTTY) return false;
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question(question);
  asking.close();
  return /^y(es)?$/i.test(answer.trim());
};

async function republish({ service, window, yes, stage, file }: EventsOptions): Promise<void> {
  const deployment = await deploymentOf({ stage, file });
  const lambda = new LambdaClient(deployment.connection);
  const relay = await deployment.relayOf(service);
  say(`${service} on ${deployment.name}, from ${window.from} to ${window.to}`);
  const counted = await countWindow(lambda, relay, window);
  const total = Object.values(counted.events).reduce((sum, count) => sum + count, 0);
  for (const line of described(counted)) say(line);
  if (total + counted.unreadable === 0) return say('There is nothing to publish.');
  if (!yes && !(await agreed(`Publish ${total} events again? Type yes: `))) {
    return say('Nothing was published. The same command with --yes publishes.');
  }
  const done = await publishWindow(lambda, relay, window, ({ published }) => say(`  ${published} published`));
  say(`${done.published} events were published again, ${done.parked} parked.`);
  lambda.destroy();
}

/** `npm run events`. Gives the exit code: 0, or 1 with the reason on the screen. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const options = readEventsOptions(argv, new Date());
    if (options === undefined) say(usage);
    else await republish(options);
    return 0;
  } catch (fault) {
    console.error(inWords(fault));
    return 1;
  }
}
