import { until } from '@muster/demo/until';
import { muster } from './muster.ts';

/** Asks CloudWatch Logs, again where the emulator fails because a log group is made at that moment. */
export const ask = (action: string, body: object): Promise<Record<string, unknown>> =>
  until(`an answer to ${action}`, async () => {
    const reply = await send(action, body);
    return reply.status < 500 ? ((await reply.json()) as Record<string, unknown>) : undefined;
  });

const send = (action: string, body: object): Promise<Response> =>
  fetch(muster.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `Logs_20140328.${action}`,
      authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/${muster.region}/logs/aws4_request, SignedHeaders=host, Signature=00`,
    },
    body: JSON.stringify(body),
  });

interface Group {
  readonly logGroupName: string;
}
interface Line {
  readonly message: string;
}

/** What a Lambda of a service has logged since a moment (milliseconds since 1970). */
export async function logged(service: string, handler: string, since: number): Promise<string[]> {
  const groups = (await ask('DescribeLogGroups', {}))['logGroups'] as Group[];
  const lines: string[] = [];
  for (const { logGroupName } of groups) {
    const fits = logGroupName.includes(`-${service}/Service${handler.replaceAll('-', '')}logs`);
    if (!fits) continue;
    const { events } = (await ask('FilterLogEvents', { logGroupName, startTime: since })) as {
      events?: Line[];
    };
    lines.push(...(events ?? []).map(({ message }) => message));
  }
  return lines;
}
