import { LogFormatter, LogItem, Logger } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import { printableFields, type LogFields } from './log-fields.ts';

export type { LogFields } from './log-fields.ts';

/** Only a literal: text composed at run time may contain what a caller said. */
type Fixed<Text extends string> = string extends Text ? never : Text;

export interface Log {
  info<Text extends string>(message: Fixed<Text>, fields?: LogFields): void;
  warn<Text extends string>(message: Fixed<Text>, fields?: LogFields): void;
  /** Of the error its name and frames are printed, never its message. */
  error<Text extends string>(message: Fixed<Text>, fields?: LogFields, error?: unknown): void;
}

interface ErrorFacts {
  readonly name: string;
  readonly frames: readonly string[];
  readonly cause?: ErrorFacts;
}

const framesOf = (stack: string | undefined): string[] =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());

const factsOf = (error: unknown, depth = 0): ErrorFacts => {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const facts = { name: error.name, frames: framesOf(error.stack) };
  return error.cause === undefined || depth === 2
    ? facts
    : { ...facts, cause: factsOf(error.cause, depth + 1) };
};

class Formatter extends LogFormatter {
  override formatAttributes(attributes: UnformattedAttributes, additional: LogAttributes): LogItem {
    const { fields, problem } = additional;
    return new LogItem({
      attributes: {
        level: attributes.logLevel,
        message: attributes.message,
        timestamp: attributes.timestamp.toISOString(),
        service: attributes.serviceName,
        ...(typeof fields === 'object' && fields !== null && printableFields({ ...fields })),
        ...(problem !== undefined && { error: problem }),
      },
    });
  }
}

const logger = new Logger({ logFormatter: new Formatter() });

/** The one way to print. Fields are codes, ids and numbers; the type names them all. */
export const log: Log = {
  info: (message, fields = {}) => logger.info(message, { fields }),
  warn: (message, fields = {}) => logger.warn(message, { fields }),
  error: (message, fields = {}, error) =>
    logger.error(message, { fields, ...(error !== undefined && { problem: factsOf(error) }) }),
};
