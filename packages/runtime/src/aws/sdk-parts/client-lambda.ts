import type { Command, ClientSettings, Exchange } from './service-client.ts';
import { ServiceClient } from './service-client.ts';

export class LambdaClient extends ServiceClient {
  constructor(settings: ClientSettings) {
    super({ host: 'lambda', variable: 'LAMBDA' }, settings);
  }
}

interface InvokeInput {
  readonly FunctionName: string;
  readonly InvocationType?: string;
  readonly Payload?: string | Uint8Array;
}

export class InvokeCommand implements Command {
  readonly input: InvokeInput;
  constructor(input: InvokeInput) {
    this.input = input;
  }

  exchange(): Exchange {
    const { FunctionName, InvocationType, Payload = '' } = this.input;
    return {
      method: 'POST',
      path: `/2015-03-31/functions/${encodeURIComponent(FunctionName)}/invocations`,
      headers: {
        'content-type': 'application/octet-stream',
        ...(InvocationType !== undefined && { 'x-amz-invocation-type': InvocationType }),
      },
      body: Payload,
      read: ({ status, headers, body }) => ({
        StatusCode: status,
        FunctionError: headers['x-amz-function-error'],
        ExecutedVersion: headers['x-amz-executed-version'],
        Payload: body.length === 0 ? null : new Uint8Array(body),
      }),
    };
  }
}
