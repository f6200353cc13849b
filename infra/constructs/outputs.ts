import { CfnOutput, type Stack } from 'aws-cdk-lib';
import { outputNames, type OutputsOf, type StackPart } from '../outputs.ts';

/** Gives a stack its outputs: all that are named for it, under exactly those names. */
export const writeOutputs = <Part extends StackPart>(stack: Stack, part: Part, values: OutputsOf<Part>) => {
  const names: readonly (keyof OutputsOf<Part> & string)[] = outputNames[part];
  for (const name of names) new CfnOutput(stack, name, { value: values[name] });
};
