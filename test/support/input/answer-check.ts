import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { isSchema } from '@muster/runtime/http/routes';
import { decompressRow } from '@muster/store';
import { apiDocument } from '../../../infra/bundling/api-document.ts';
import type { PutRow } from './ledger.ts';
import { CANARY } from './odd.ts';
import { problemIn } from './problem.ts';
import type { Operation, Received } from './wire.ts';

const Document = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ responses: z.record(z.string(), z.unknown()) })),
  ),
});
const { paths } = Document.parse(apiDocument());
const LONGEST_REFUSAL = 32_000;

const isDocumented = ({ route }: Operation, status: number): boolean =>
  String(status) in (paths[route.path]?.[route.method.toLowerCase()]?.responses ?? {});

const Counts = z.strictObject({
  refusals: z.strictObject({ count: z.int(), lastAt: z.string(), lastReason: z.string() }),
  ignoredCalls: z.looseObject({}),
  differing: z.looseObject({}),
});

/** Of a refused webhook a count, the last reason and its moment are kept beside its source, and nothing else. */
const isRefusalCounted = ({ row, before }: PutRow): boolean => {
  if (!row.pk.startsWith('SOURCECOUNTS#') || row.sk !== 'STATE') return false;
  const { refusals: is, ...others } = Counts.parse(decompressRow(row)['state']);
  const { refusals: _refusals, ...othersBefore } = Counts.partial({ refusals: true }).parse(
    (before && decompressRow(before)['state']) ?? others,
  );
  const untouched = before === undefined || isDeepStrictEqual(others, othersBefore);
  return untouched && is.count > 0;
};

/** Of a wrong code the try is counted, or a code could be guessed. */
const isTryCounted = ({ id }: Operation, { status, rows }: Received): boolean =>
  id === 'confirmContactPointCode' &&
  status === 422 &&
  rows.length === 1 &&
  rows.every(({ row }) => row.pk.startsWith('VERIFICATION#'));

const wroteNothing = (operation: Operation, received: Received): boolean => {
  const { route } = operation;
  const { status, written, rows } = received;
  if (written.length === 0 || isTryCounted(operation, received)) return true;
  const counted = route.auth === 'signature' && status === 401 && written.length === 1;
  return counted && rows.length === 1 && rows.every(isRefusalCounted);
};

const pageOf = ({ route }: Operation, { status, headers }: Received): boolean => {
  const shape = route.replies[status];
  const isPage = headers['content-type']?.startsWith('text/html') ?? false;
  return isPage && (route.auth === 'responder-token' || (shape !== undefined && !isSchema(shape)));
};

const refusal = (operation: Operation, received: Received): string | undefined => {
  const { text, headers, written } = received;
  if (!wroteNothing(operation, received)) return `refused, yet wrote ${written.join(', ')}`;
  if (text.length > LONGEST_REFUSAL) return `refused at a length of ${text.length}`;
  if (pageOf(operation, received)) return undefined;
  if (operation.route.method === 'HEAD') return text === '' ? undefined : 'HEAD with a body';
  if (`${text}${JSON.stringify(headers)}`.includes(CANARY)) return 'the refusal repeats what was sent';
  try {
    problemIn(received);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** What is wrong with an answer, whatever was asked; undefined when nothing is. */
export const faultInAnswer = (operation: Operation, received: Received): string | undefined => {
  const { status, headers, written } = received;
  if (status >= 500) return `answered with ${status}`;
  if (status !== 304 && !isDocumented(operation, status)) return `${status} is not documented`;
  if (status >= 400) return refusal(operation, received);
  if (status !== 201) return undefined;
  if (headers['location'] === undefined) return '201 without Location';
  return written.length > 0 ? undefined : '201, and nothing was written';
};
