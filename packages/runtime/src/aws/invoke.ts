import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { lambdas } from './clients/lambda.ts';

/** Calls another Lambda and gives its answer. Rejects when it failed, or did not answer in time, though it may go on then. */
export const invokeBy =
  (name: string, patienceMs: number, client: LambdaClient = lambdas(patienceMs)) =>
  async (event: object): Promise<unknown> => {
    const call = new InvokeCommand({ FunctionName: name, Payload: JSON.stringify(event) });
    const { FunctionError, Payload } = await client.send(call);
    if (FunctionError !== undefined) throw new Error('the Lambda that was called has failed');
    return JSON.parse(new TextDecoder().decode(Payload));
  };
