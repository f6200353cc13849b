import { serviceName } from '../aws/service-name.ts';
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

const LEVELS = ['DEBUG', 'INFO', 'WARN', 'ERROR', 'CRITICAL', 'SILENT'] as const;
type Level = (typeof LEVELS)[number];

const isLevel = (text: string): text is Level => LEVELS.some((level) => level === text);

/** As the Lambda's environment says when it starts; else everything from INFO on. */
const wanted = (process.env['POWERTOOLS_LOG_LEVEL'] ?? '').toUpperCase();
const least = LEVELS.indexOf(isLevel(wanted) ? wanted : 'INFO');

const print = (level: 'INFO' | 'WARN' | 'ERROR', message: string, fields: LogFields, error?: ErrorFacts) => {
  if (LEVELS.indexOf(level) < least) return;
  const line = {
    level,
    message,
    timestamp: new Date().toISOString(),
    service: serviceName(),
    ...printableFields({ ...fields }),
    ...(error !== undefined && { error }),
  };
  const said = Object.entries(line).filter(([, value]) => value !== '');
  const stream = level === 'INFO' ? process.stdout : process.stderr;
  stream.write(`${JSON.stringify(Object.fromEntries(said))}\n`);
};

/** The one way to print. Fields are codes, ids and numbers; the type names them all. */
export const log: Log = {
  info: (message, fields = {}) => print('INFO', message, fields),
  warn: (message, fields = {}) => print('WARN', message, fields),
  error: (message, fields = {}, error) =>
    print('ERROR', message, fields, error === undefined ? undefined : factsOf(error)),
};
