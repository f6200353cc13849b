import { instantOf, InstantText, type Instant, type ServiceName } from '@muster/core';
import { UserError } from '../local/user-error.ts';
import { serviceParts } from '../outputs.ts';
import { readArguments, stageUsage, whichStage } from './arguments.ts';
import type { Window } from './republish.ts';

export const usage = `npm run events -- republish --service NAME --from TIME [options]

Publishes the events of a time window again, by the relay of a service, after the bus or the relay was down. It counts
the events first and publishes nothing before you confirm. Consumers ignore events that they know, nobody is notified
twice, and no clock is started.

  --service NAME     ${serviceParts.join(', ')}
  --from TIME        the start of the window, as 2026-01-05T09:00:00Z
  --to TIME          the end of the window, not included (default: now)
  --yes              publishes without asking
  --after PLACE      continues where an earlier run ended
${stageUsage}`;

export interface EventsOptions {
  readonly service: ServiceName;
  readonly window: Window;
  readonly yes: boolean;
  readonly stage: string;
  readonly file: string;
}

const serviceNamed = (text: string | undefined): ServiceName => {
  const service = serviceParts.find((name) => name === text);
  if (service !== undefined) return service;
  const given = text === undefined ? '--service is missing' : `--service "${text}" is not a service`;
  throw new UserError(`${given}: give one of ${serviceParts.join(', ')}.`);
};

const instant = (option: string, text: string | undefined): Instant => {
  const { data } = InstantText.safeParse(text);
  if (data !== undefined) return data;
  const given = text === undefined ? `${option} is missing` : `${option} "${text}" is not a time`;
  throw new UserError(`${given}: give one with its zone, such as 2026-01-05T09:00:00Z.`);
};

const windowOf = (from: Instant, to: Instant, now: Instant): Window => {
  for (const [option, at] of Object.entries({ '--from': from, '--to': to })) {
    if (at > now) throw new UserError(`${option} ${at} is in the future: give a time up to now, ${now}.`);
  }
  if (from >= to)
    throw new UserError(`--from ${from} is not before --to ${to}: swap them, or widen the window.`);
  return { from, to };
};

/** The command line of `npm run events`; undefined when help is asked for. Throws UserError for what it cannot carry out. */
export function readEventsOptions(argv: readonly string[], at: Date): EventsOptions | undefined {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments(
    {
      args: [...argv],
      allowPositionals: true,
      options: {
        ...whichStage,
        service: text,
        from: text,
        to: text,
        after: text,
        yes: { type: 'boolean', default: false },
      },
    },
    usage,
  );
  if (values.help) return undefined;
  if (positionals.join(' ') !== 'republish') {
    throw new UserError(`"${positionals.join(' ')}" is not a command: use "republish".\n\n${usage}`);
  }
  const now = instantOf(at);
  const service = serviceNamed(values.service);
  const from = instant('--from', values.from);
  const window = windowOf(from, values.to === undefined ? now : instant('--to', values.to), now);
  const { yes, stage, file, after } = values;
  return { service, window: { ...window, after }, yes, stage, file };
}
