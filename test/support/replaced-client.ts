import { mockClient } from 'aws-sdk-client-mock';
import { afterAll } from 'vitest';

/**
 * A class of AWS clients that answers what a test says, until the end of its file: the files of one worker share the class.
 * Call it at the top of a test file or of a `describe`.
 */
export const replaceClient: typeof mockClient = (client, options) => {
  const stub = mockClient(client, options);
  afterAll(() => stub.restore());
  return stub;
};
