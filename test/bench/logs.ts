import { region } from '@muster/infra/local/aws.ts';
import * as z from 'zod';
import { invocationIn, type Invocation } from './invocations.ts';
import { sum } from './statistics.ts';

const Groups = z.object({
  logGroups: z.array(z.object({ logGroupName: z.string() })),
  nextToken: z.string().optional(),
});
const Lines = z.object({
  events: z.array(z.object({ message: z.string() })).default([]),
  nextToken: z.string().optional(),
});

const ask = async (endpoint: string, action: string, body: object): Promise<unknown> => {
  const scope = `test/20260101/${region}/logs/aws4_request`;
  const reply = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `Logs_20140328.${action}`,
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=00`,
    },
    body: JSON.stringify(body),
  });
  return reply.json();
};

const linesOf = async (endpoint: string, logGroupName: string, startTime: number): Promise<string[]> => {
  const lines: string[] = [];
  let nextToken: string | undefined;
  do {
    const order = { logGroupName, startTime, ...(nextToken && { nextToken }) };
    const page = Lines.parse(await ask(endpoint, 'FilterLogEvents', order));
    lines.push(...page.events.map(({ message }) => message));
    ({ nextToken } = page);
  } while (nextToken !== undefined);
  return lines;
};

/** What one Lambda did and wrote. */
export interface Work {
  readonly group: string;
  readonly invocations: readonly Invocation[];
  readonly bytes: number;
}

/** What each Lambda of the stacks with this in their name did since a moment (milliseconds since 1970). */
export async function workSince(endpoint: string, stacks: string, since: number): Promise<Work[]> {
  const { logGroups } = Groups.parse(await ask(endpoint, 'DescribeLogGroups', {}));
  const names = logGroups.map(({ logGroupName }) => logGroupName).filter((name) => name.includes(stacks));
  const work: Work[] = [];
  for (const group of names) {
    const lines = await linesOf(endpoint, group, since);
    const invocations = lines.flatMap((line) => invocationIn(line) ?? []);
    work.push({ group, invocations, bytes: sum(lines.map((line) => Buffer.byteLength(line))) });
  }
  return work;
}
