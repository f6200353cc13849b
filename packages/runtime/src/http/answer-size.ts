import { ProblemError } from './problem.ts';
import { isChange, type Route } from './routes.ts';

/** Bytes of a body that a Lambda can answer with: its answer is JSON of 6 MB (6,291,556 bytes) at most, the headers in it. */
export const MOST_ANSWER_BYTES = 6_250_000;

/** What a body takes within that JSON, where each of its quotes is written with a backslash. */
const bytesWithin = (text: string): number => Buffer.byteLength(JSON.stringify(text));

/** Throws the 422 for what was asked for and cannot be sent. What a change answers is small, and the change is made. */
export const checkAnswerSize = (route: Route, text: string): void => {
  if (isChange(route) || text.length * 3 < MOST_ANSWER_BYTES) return;
  const bytes = bytesWithin(text);
  if (bytes <= MOST_ANSWER_BYTES) return;
  const takesLimit = route.query?.shape['limit'] !== undefined;
  const tooLarge = `This takes ${bytes} bytes, and an answer holds ${MOST_ANSWER_BYTES}.`;
  throw new ProblemError({
    status: 422,
    rule: 'answer-too-large',
    detail: takesLimit ? `${tooLarge} Ask for fewer at a time, by limit.` : tooLarge,
    ...(takesLimit && {
      faults: [{ in: 'query' as const, pointer: '/limit', message: 'Ask for fewer at a time.' }],
    }),
  });
};
