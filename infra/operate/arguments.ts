import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UserError } from '../local/user-error.ts';
import { musterFile } from '../local/muster-file.ts';

/** Options that every command of an operator takes: which deployment it is about. */
export const whichStage = {
  stage: { type: 'string', default: 'local' },
  file: { type: 'string', default: musterFile(resolve(import.meta.dirname, '../../.local')) },
  help: { type: 'boolean', default: false },
} as const;

export const stageUsage = `  --stage NAME       the deployment: a stage on AWS, such as main, with credentials and region from the
                     environment; without it the local stage that "npm start" runs
  --file PATH        where the local stage's muster.json is
  --help             prints this`;

/** Reads a command line; throws UserError with the usage for what it does not know. */
export const readArguments = <Config extends ParseArgsConfig>(config: Config, usage: string) => {
  try {
    return parseArgs(config);
  } catch (fault) {
    throw new UserError(`${fault instanceof Error ? fault.message : String(fault)}\n\n${usage}`);
  }
};
