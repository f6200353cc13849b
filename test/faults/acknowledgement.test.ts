import '../support/quiet.ts';
import { InvokeCommand, LambdaClient, type InvokeCommandOutput } from '@aws-sdk/client-lambda';
import { beforeEach, expect, test } from 'vitest';
import { events } from '@muster/contracts';
import { publishAgainBy, watchAcknowledgement } from '@muster/runtime/messaging/acknowledgement-watch';
import { Table } from '@muster/store';
import { storesOf } from '../../services/intake/src/wiring/deps.ts';
import { isTakenOver } from '../../services/intake/src/reports/is-taken-over.ts';
import { useEngine } from '../support/engine.ts';
import { awsError, inject, timedOut } from '../support/fault.ts';
import { watchBehindQueue } from '../support/acknowledgement-watch.ts';
import { replaceClient } from '../support/replaced-client.ts';

const engine = useEngine();
const relay = replaceClient(LambdaClient);
beforeEach(() => relay.reset());

const data = events.IncidentReported.data.parse(events.IncidentReported.examples[0]);
const metadata = { aggregate: { kind: 'INCIDENT', id: data.incidentId }, sequence: 1 };

const publishAgain = publishAgainBy('intake-relay', new LambdaClient({}));

const untaken = async () => {
  const client = engine.client();
  const stores = storesOf(new Table({ client, name: await engine.table('intake') }));
  const consumers = {
    IncidentReported: watchAcknowledgement<'IncidentReported'>(
      (given) => isTakenOver(stores, given),
      publishAgain,
    ),
  };
  return { client, look: watchBehindQueue('IncidentReported', consumers, data, metadata) };
};
const orders = () =>
  relay.commandCalls(InvokeCommand).map(({ args: [{ input }] }) => [input.FunctionName, input.Payload]);

const answer = (more: Partial<InvokeCommandOutput> = {}) => ({ StatusCode: 200, ...more });

test('the relay is asked to publish exactly the event that was not acknowledged', async () => {
  relay.on(InvokeCommand).resolves(answer());
  const { look } = await untaken();
  await look();
  const again = { ...metadata.aggregate, sequence: 1 };
  expect(orders()).toEqual([['intake-relay', JSON.stringify({ again })]]);
});

test.each([
  ['does not answer', () => relay.on(InvokeCommand).rejects(timedOut())],
  ['is throttled', () => relay.on(InvokeCommand).rejects(awsError('TooManyRequestsException'))],
  ['fails', () => relay.on(InvokeCommand).resolves(answer({ FunctionError: 'Unhandled' }))],
])('a relay that %s costs a look, not the watch', async (_, fails) => {
  fails();
  await expect(publishAgain(metadata)).rejects.toThrow();
  const { look } = await untaken();
  expect(await look()).toBe('left');
  relay.reset();
  relay.on(InvokeCommand).resolves(answer());
  expect(await look({ tries: 2 })).toBe('left');
  expect(orders()).toHaveLength(1);
});

test('a table that cannot be read counts as no acknowledgement: the check is repeated', async () => {
  const { client, look } = await untaken();
  inject(client, [{ command: 'GetItemCommand', error: timedOut(), when: 'before' }]);
  expect(await look()).toBe('left');
  expect(orders()).toEqual([]);
});
