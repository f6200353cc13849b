#!/usr/bin/env bash
# @aws-sdk/client-sqs 3.1175.0: with AWS_ENDPOINT_URL set, a message still goes to the host in QueueUrl. An `endpoint` given
# in code is kept, the one of the environment is not. Nothing is sent: the request handler only notes the host.
set -euo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT && cd "$folder"
npm init --yes > npm.log && npm install --no-audit --no-fund @aws-sdk/client-sqs@3.1175.0 >> npm.log 2>&1
cat > run.mjs <<'JS'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const hostOf = async (settings) => {
  let host = 'none';
  const requestHandler = {
    handle: async (request) => {
      host = request.hostname;
      throw new Error('noted');
    },
  };
  const credentials = { accessKeyId: 'example', secretAccessKey: 'example' };
  const client = new SQSClient({ region: 'eu-west-2', credentials, maxAttempts: 1, requestHandler, ...settings });
  const QueueUrl = 'https://sqs.eu-west-2.amazonaws.com/000000000000/example';
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'example' })).catch(() => undefined);
  return host;
};
console.log(`from the environment: ${await hostOf({})}`);
console.log(`given in code: ${await hostOf({ endpoint: 'http://127.0.0.1:4566' })}`);
console.log(`useQueueUrlAsEndpoint false: ${await hostOf({ useQueueUrlAsEndpoint: false })}`);
JS
AWS_ENDPOINT_URL=http://127.0.0.1:4566 node run.mjs 2> warnings.log | tee seen.txt
diff seen.txt - << 'SEEN'
from the environment: sqs.eu-west-2.amazonaws.com
given in code: 127.0.0.1
useQueueUrlAsEndpoint false: 127.0.0.1
SEEN
