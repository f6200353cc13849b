import { decided, refuse, unchanged, type Cause } from '@muster/core';
import type { Outcome } from '@muster/store';
import { frameworkKey, type Framework } from './domain/framework.ts';
import { shippedFrameworks } from './domain/shipped.ts';
import type { FrameworkStores } from './store.ts';

const taken = ({ title, version }: Framework) =>
  refuse(
    'framework-version-taken',
    `Version ${version} is "${title}" already, and a version is never changed. Add the next one beside it.`,
  );

const isEqual = (one: Framework, other: Framework): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Adds a version of a framework beside those that stand. The same one again changes nothing; another under its number is refused. */
export const addFramework = async (
  { frameworks }: FrameworkStores,
  framework: Framework,
  cause: Cause,
): Promise<Outcome<Framework>> => {
  const { frameworkId, version } = framework;
  const shipped = shippedFrameworks.find((one) => one.frameworkId === frameworkId && one.version === version);
  if (shipped) return taken(shipped);
  return frameworks.decide(frameworkKey(frameworkId, version), cause, (there) => {
    if (there === undefined) return decided(framework, []);
    return isEqual(there, framework) ? unchanged(there) : taken(there);
  });
};
