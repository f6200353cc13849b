import type { SendResult } from './channel.ts';

const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
const THROTTLED = new Set(['TooManyRequestsException', 'ThrottlingException', 'LimitExceededException']);

/** A property of an error that its type does not name. */
export const fieldOf = (of: object, name: string): unknown => Reflect.get(of, name);

const statusOf = (error: Error): number => {
  const metadata = fieldOf(error, '$metadata');
  const status = typeof metadata === 'object' && metadata !== null && fieldOf(metadata, 'httpStatusCode');
  return typeof status === 'number' ? status : 0;
};

/** What an error of the SDK means for a message that was handed over once; `refusesMessage`: no later try changes this refusal. */
export const resultOfAwsError = (
  error: unknown,
  refusesMessage: (error: Error) => boolean,
): Exclude<SendResult, { readonly kind: 'sent' }> => {
  if (!(error instanceof Error)) return { kind: 'unknown', reason: 'no-answer' };
  const code = fieldOf(error, 'code');
  if (typeof code === 'string' && NEVER_CONNECTED.has(code)) {
    return { kind: 'failed', reason: 'unreachable', again: true };
  }
  if (THROTTLED.has(error.name)) return { kind: 'failed', reason: 'throttled', again: true };
  const status = statusOf(error);
  return status >= 400 && status < 500
    ? { kind: 'failed', reason: error.name, again: !refusesMessage(error) }
    : { kind: 'unknown', reason: status >= 500 ? 'provider-fault' : 'no-answer' };
};
