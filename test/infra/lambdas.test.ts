import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { everywhere, handlerOf, stages, type StageName } from './synthesis.ts';

const answering = /\/(answers|api|complaints|users|webhook|responder|api-docs)$/;
const Timed = z.object({ Timeout: z.int() });
const Logged = z.object({ LoggingConfig: z.object({ LogGroup: z.object({ Ref: z.string() }) }) });

describe.each(stages)('stage %s', (stage) => {
  const lambdas = everywhere(stage, 'AWS::Lambda::Function');

  test.each(lambdas.map((one) => [handlerOf(one), one] as const))(
    '%s is set up like every other',
    (name, one) => {
      expect(one.Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        MemorySize: 512,
        Environment: { Variables: { POWERTOOLS_SERVICE_NAME: name.split('/')[0] } },
      });
    },
  );

  test('who answers a request gives up before API Gateway does, at 30 s', () => {
    const late = lambdas
      .filter((one) => answering.test(handlerOf(one)))
      .filter(({ Properties }) => Timed.parse(Properties).Timeout >= 30);
    expect(late.map(handlerOf)).toEqual([]);
  });

  test('no Lambda writes into a log that Lambda itself makes, without an end', () => {
    const elsewhere = lambdas.filter(({ Properties }) => !Logged.safeParse(Properties).success);
    expect(elsewhere.map(handlerOf)).toEqual([]);
  });

  test('every log is kept for a stated time', () => {
    const endless = everywhere(stage, 'AWS::Logs::LogGroup').filter(
      ({ Properties }) => typeof Properties['RetentionInDays'] !== 'number',
    );
    expect(endless.map(({ id }) => id)).toEqual([]);
  });
});

const Traced = z.object({ TracingConfig: z.object({ Mode: z.string() }) });
const tracedIn = (stage: StageName) =>
  everywhere(stage, 'AWS::Lambda::Function')
    .filter(({ Properties }) => Traced.parse(Properties).TracingConfig.Mode === 'Active')
    .map(handlerOf);

test('X-Ray traces a twentieth of the clocks and what they call, and nothing that Lambda itself would sample', () => {
  expect(tracedIn('main')).toEqual(['monitoring/clock']);
  const [rule] = everywhere('main', 'AWS::XRay::SamplingRule');
  expect(rule?.Properties['SamplingRule']).toMatchObject({
    FixedRate: 0.05,
    ReservoirSize: 0,
    ServiceName: { 'Fn::GetAtt': [expect.stringMatching(/^ClockMachine/), 'Name'] },
  });
});

test('a Lambda that is not traced may not send traces', () => {
  const senders = (stage: StageName) =>
    everywhere(stage, 'AWS::IAM::Policy').filter(({ Properties }) =>
      JSON.stringify(Properties).includes('xray:PutTraceSegments'),
    );
  expect(senders('main')).toHaveLength(2);
  expect(senders('traced').length).toBe(everywhere('traced', 'AWS::Lambda::Function').length + 1);
});

test('a stage may have every call traced', () => {
  expect(tracedIn('traced')).toEqual(everywhere('traced', 'AWS::Lambda::Function').map(handlerOf));
  const [rule] = everywhere('traced', 'AWS::XRay::SamplingRule');
  expect(rule?.Properties['SamplingRule']).toMatchObject({ FixedRate: 1 });
});
