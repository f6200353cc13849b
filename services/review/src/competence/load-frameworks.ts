import { CorruptStateError } from '@muster/core';
import { queryAll } from '../cases/query-all.ts';
import { frameworkKey, type Framework } from './domain/framework.ts';
import { shippedFrameworks } from './domain/shipped.ts';
import { ALL_FRAMEWORKS, type FrameworkStores } from './store.ts';

/** Every version of every framework: those that ship, then those that were added. */
export const listFrameworks = async ({ frameworks }: FrameworkStores): Promise<Framework[]> => [
  ...shippedFrameworks,
  ...(await queryAll(frameworks, 'gsi1', ALL_FRAMEWORKS)),
];

/** A version of a framework; undefined when there is none. */
export const findFramework = async (
  { frameworks }: FrameworkStores,
  frameworkId: string,
  version: number,
): Promise<Framework | undefined> =>
  shippedFrameworks.find((one) => one.frameworkId === frameworkId && one.version === version) ??
  (await frameworks.load(frameworkKey(frameworkId, version))).state;

/** The framework of a record, which stands for as long as the record. Throws CorruptStateError when it is gone. */
export const frameworkOf = async (
  deps: FrameworkStores,
  { frameworkId, version }: { readonly frameworkId: string; readonly version: number },
): Promise<Framework> => {
  const framework = await findFramework(deps, frameworkId, version);
  if (framework === undefined)
    throw new CorruptStateError(`${frameworkKey(frameworkId, version)} is used and not there`);
  return framework;
};
