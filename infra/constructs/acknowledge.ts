import { Stack, Validations } from 'aws-cdk-lib';
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js';
import type { IConstruct } from 'constructs';

/** Accepts findings of cdk-nag on one construct, each with the reason why the rule does not hold there. */
export const acknowledge = (construct: IConstruct, reasons: Readonly<Record<string, string>>) =>
  Validations.of(construct).acknowledge(...Object.entries(reasons).map(([id, reason]) => ({ id, reason })));

/** Accepts that a role may use everything under one resource, named exactly as its policy names it. */
export const acknowledgeResource = (role: IConstruct, resource: string, reason: string) => {
  const named = flattenCfnReference(Stack.of(role).resolve(resource));
  acknowledge(role, { [`AwsSolutions-IAM5[Resource::${named}]`]: reason });
};

export const TRACES = 'X-Ray takes traces for no resource in particular.';
export const VERSIONS = 'A grant to invoke a Lambda names its versions too.';
