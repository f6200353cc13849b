import * as z from 'zod';
import type { Received } from './wire.ts';

const Problem = z.strictObject({
  type: z.string().regex(/^urn:muster:problem:[a-z0-9-]+$/),
  title: z.string().min(1),
  status: z.int().min(400).max(599),
  detail: z.string().min(1),
  rule: z.string().min(1),
  requestId: z.string(),
  about: z.record(z.string(), z.string()).optional(),
  faults: z
    .array(
      z.strictObject({
        in: z.enum(['body', 'query', 'path', 'header']),
        pointer: z.string(),
        message: z.string().min(1),
      }),
    )
    .optional(),
  details: z.array(z.record(z.string(), z.string())).optional(),
});
export type Problem = z.infer<typeof Problem>;

const STORED_INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/;

/** The problem document that refuses a request. Throws when the answer is not a whole one. */
export const problemIn = ({ headers, text, status, requestId }: Received): Problem => {
  if (headers['content-type'] !== 'application/problem+json') {
    throw new Error(
      `${status} as ${headers['content-type'] ?? 'nothing'}, not as a problem: ${text.slice(0, 200)}`,
    );
  }
  const problem = Problem.parse(JSON.parse(text));
  const whole =
    problem.type === `urn:muster:problem:${problem.rule}` &&
    problem.status === status &&
    problem.requestId === requestId;
  if (!whole) throw new Error(`type, status or requestId of the problem do not fit: ${text}`);
  if (STORED_INSTANT.test(problem.detail)) {
    throw new Error(`the sentence has a moment in UTC: ${problem.detail}`);
  }
  return problem;
};

/** A refusal in one line, for lists of what went wrong: `422 does-not-fit body/name`, each field once. */
export const inShort = (received: Received): string => {
  const { status, written } = received;
  const wrote = written.length > 0 ? ` and wrote ${written.join(', ')}` : '';
  if (status < 400) return `${status}${wrote}`;
  const { rule, faults = [] } = problemIn(received);
  const fields = new Set(faults.map((fault) => fault.in + fault.pointer));
  return [`${status} ${rule}`, ...fields].join(' ') + wrote;
};
