type Handler<Event, Result, Context> = (event: Event, context: Context) => Promise<Result>;

const nothing = (): void => undefined;

/** What Lambda hands to a function besides its event. */
const context = {
  awsRequestId: '7b1c2f0e-3d4a-4c5b-9e6f-8a7b6c5d4e3f',
  callbackWaitsForEmptyEventLoop: true,
  functionName: 'under-test',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:eu-west-2:000000000000:function:under-test',
  logGroupName: '/aws/lambda/under-test',
  logStreamName: 'test',
  memoryLimitInMB: '512',
  getRemainingTimeInMillis: () => 30_000,
  done: nothing,
  fail: nothing,
  succeed: nothing,
};

/** Calls a function as Lambda does. */
export const invoke = <Event, Result>(
  handler: Handler<Event, Result, typeof context>,
  event: Event,
): Promise<Result> => handler(event, context);
