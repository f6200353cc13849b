import * as z from 'zod';
import type { Interceptor, Sent } from './aws.ts';
import { SERVICES } from './environment.ts';
import { operations } from './gateway.ts';
import type { TableCopies } from './table-copies.ts';
import type { Snapshot } from './snapshot.ts';
import type { Called, InProcessSystem } from './in-process-system.ts';

/** A call of a Lambda with the moment before it, and what it wrote, published or sent, in turn. */
export interface RecordedCall extends Called {
  /** Such as `dispatch/responder POST /r/{token}/answer 303`. */
  readonly label: string;
  readonly before: Snapshot;
  readonly acts: readonly string[];
}

const ACTS =
  /^(TransactWrite|Put(?!Object)|PutObject|PutEvents|SendEmail|SendMessage|Invoke|CreateSecret|PutSecretValue)/;

/** Whether a command changes something outside of the Lambda. */
export const isAct = ({ command }: Sent): boolean => ACTS.test(command);

const Http = z.looseObject({
  rawPath: z.string(),
  requestContext: z.looseObject({ http: z.looseObject({ method: z.string() }) }),
});
const Batch = z.object({ Records: z.array(z.looseObject({ body: z.string() })) });
const Named = z.looseObject({ 'detail-type': z.string() });
const Answer = z.looseObject({ statusCode: z.int() });

/** The kinds of event in a queue's batch; none for other calls. */
const eventsIn = (event: unknown): string[] => {
  const batch = Batch.safeParse(event);
  const names = batch.data?.Records.map(({ body }) => Named.parse(JSON.parse(body))['detail-type']);
  return [...new Set(names)].sort();
};

const labelOf = ({ name, event }: Called, answer: unknown): string => {
  const http = Http.safeParse(event);
  if (!http.success) return [name, ...eventsIn(event)].join(' ');
  const { rawPath, requestContext } = http.data;
  const { method } = requestContext.http;
  const found = operations.find(({ route, pattern }) => route.method === method && pattern.test(rawPath));
  return `${name} ${method} ${found?.route.path ?? '?'} ${Answer.parse(answer).statusCode}`;
};

/** The tables that a Lambda's service has. */
export const tablesOf = ({ tables }: InProcessSystem, lambda: string): string[] => {
  const service = SERVICES.find((one) => lambda.startsWith(`${one}/`));
  if (service === undefined) throw new RangeError(`${lambda} is no service's`);
  return service === 'intake' ? [tables.intake, tables.callers] : [tables[service]];
};

/** Records a call of each kind that acts, while something is played; a batch of kinds that came alone too is none. */
export const recordCalls = async (
  system: InProcessSystem,
  copies: TableCopies,
  play: () => Promise<unknown>,
): Promise<RecordedCall[]> => {
  const kinds = new Map<string, RecordedCall>();
  const acts = new Map<string, string[]>();
  const look: Interceptor = (sent, goOn) => {
    if (isAct(sent)) acts.get(sent.by)?.push(sent.command);
    return goOn();
  };
  system.interceptors.push(look);
  system.around = async (call, goOn) => {
    const before = await copies.take(tablesOf(system, call.name));
    const own: string[] = [];
    acts.set(call.name, own);
    const answer = await goOn();
    const label = labelOf(call, answer);
    if (own.length > (kinds.get(label)?.acts.length ?? 0))
      kinds.set(label, { ...call, label, before, acts: own });
    return answer;
  };
  await play();
  system.around = (_call, goOn) => goOn();
  system.interceptors.splice(system.interceptors.indexOf(look), 1);
  const coveredAlone = ({ name, event }: RecordedCall): boolean => {
    const events = eventsIn(event);
    return events.length > 1 && events.every((one) => kinds.has(`${name} ${one}`));
  };
  return [...kinds.values()].filter((one) => !coveredAlone(one));
};
