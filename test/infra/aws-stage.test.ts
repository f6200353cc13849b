import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { stageOf } from '../../infra/stages.ts';
import { everywhere, handlerOf, referred, resourcesOf, type StageName } from './synthesis.ts';

const main = stageOf({});
const Dead = z.object({ RedrivePolicy: z.unknown().optional() });
const Keyed = z.object({
  KeySchema: z.unknown(),
  SSESpecification: z.object({ SSEEnabled: z.literal(true), SSEType: z.literal('KMS') }),
  Replicas: z.tuple([
    z.object({
      SSESpecification: z.object({ KMSMasterKeyId: z.unknown() }),
      PointInTimeRecoverySpecification: z.object({ PointInTimeRecoveryEnabled: z.boolean() }),
    }),
  ]),
});

describe('the stage for AWS', () => {
  test('archives every event of the bus for as long as the settings say', () => {
    const [archive, ...more] = resourcesOf('main', 'platform', 'AWS::Events::Archive');
    expect(more).toEqual([]);
    expect(archive?.Properties).toMatchObject({
      RetentionDays: main.retentionDays.events,
      EventPattern: { source: [{ prefix: 'muster.' }] },
    });
    const [bus] = resourcesOf('main', 'platform', 'AWS::Events::EventBus');
    expect(referred(archive?.Properties['SourceArn'])).toBe(bus?.id);
  });

  test('recovers every table but that of texts to be removed to any second, and encrypts each with a key of its own that turns every year', () => {
    const tables = everywhere('main', 'AWS::DynamoDB::GlobalTable');
    const used = tables.map(({ id, part, Properties }) => {
      const [{ SSESpecification, PointInTimeRecoverySpecification }] = Keyed.parse(Properties).Replicas;
      expect(PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled).toBe(!id.startsWith('SealedTexts'));
      return `${part}/${referred(SSESpecification.KMSMasterKeyId) ?? ''}`;
    });
    const keys = everywhere('main', 'AWS::KMS::Key');
    expect(used.sort()).toEqual(keys.map(({ part, id }) => `${part}/${id}`).sort());
    expect(keys.filter(({ Properties }) => Properties['EnableKeyRotation'] !== true)).toEqual([]);
    expect(tables.length).toBeGreaterThanOrEqual(5);
  });

  test('has an alarm on the first message in every queue that nothing reads', () => {
    const ends = everywhere('main', 'AWS::SQS::Queue').filter(
      ({ Properties }) => Dead.parse(Properties).RedrivePolicy === undefined,
    );
    const rung = everywhere('main', 'AWS::CloudWatch::Alarm')
      .filter(({ Properties }) => Properties['MetricName'] === 'ApproximateNumberOfMessagesVisible')
      .map(({ part, Properties }) => {
        expect(Properties).toMatchObject({
          Threshold: 1,
          Period: 60,
          EvaluationPeriods: 1,
          Statistic: 'Maximum',
          ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        });
        const [dimension] = z
          .array(z.object({ Name: z.literal('QueueName'), Value: z.unknown() }))
          .parse(Properties['Dimensions']);
        return `${part}/${referred(dimension?.Value) ?? ''}`;
      });
    expect(rung.sort()).toEqual(ends.map(({ part, id }) => `${part}/${id}`).sort());
    expect(ends.length).toBeGreaterThan(15);
  });

  test('throttles the whole API as the settings say', () => {
    const stages = everywhere('main', 'AWS::ApiGatewayV2::Stage');
    expect(stages.map(({ Properties }) => Properties['DefaultRouteSettings'])).toEqual([
      { ThrottlingRateLimit: main.throttle.rate, ThrottlingBurstLimit: main.throttle.burst },
    ]);
    expect(main.throttle.rate).toBeGreaterThan(0);
  });
});

describe('Lambdas open to the internet', () => {
  const reserved = (stage: StageName) =>
    everywhere(stage, 'AWS::Lambda::Function').flatMap((one) => {
      const { ReservedConcurrentExecutions: most } = one.Properties;
      return most === undefined ? [] : [[handlerOf(one), most]];
    });

  test('have the reserved concurrency of the settings, and all others share the rest of the quota', () => {
    expect(Object.fromEntries(reserved('verified'))).toEqual({
      'dispatch/answers': main.mostAtOnce.answers,
      'dispatch/responder': main.mostAtOnce.responder,
      'intake/webhook': main.mostAtOnce.webhook,
    });
  });

  test('fit into the quota that the settings name, of which AWS keeps 100 for the rest', () => {
    const quota = Number(/quota of (\d+)/.exec(main.without['reserved-concurrency'] ?? '')?.[1]);
    const reserved = Object.values(main.mostAtOnce).reduce((sum, most) => sum + most, 0);
    expect(reserved + 100).toBeLessThanOrEqual(quota);
  });
});

describe('a reply to a brief or a report', () => {
  const rules = () => resourcesOf('verified', 'platform', 'AWS::SES::ReceiptRule');

  test('is answered with 550 5.1.1, that nobody reads it, and the telephone number of the control room', () => {
    expect(rules().map(({ Properties }) => Properties['Rule'])).toMatchObject([
      {
        Enabled: true,
        Recipients: [main.mail.from.split('@')[1]],
        Actions: [
          {
            BounceAction: {
              Sender: main.mail.from,
              SmtpReplyCode: '550',
              StatusCode: '5.1.1',
              Message: expect.stringMatching(/Nobody reads .*\+441632960100/) as string,
            },
          },
        ],
      },
    ]);
  });

  test('is bounced by a rule set that the output names for whoever makes it the active one', () => {
    const [set] = resourcesOf('verified', 'platform', 'AWS::SES::ReceiptRuleSet');
    expect(set?.Properties).not.toHaveProperty('RuleSetName');
    expect(rules().map(({ Properties }) => referred(Properties['RuleSetName']))).toEqual([set?.id]);
  });

  test('waits until SES has verified the sender, as SES refuses the rule before', () => {
    expect(resourcesOf('main', 'platform', 'AWS::SES::ReceiptRule')).toEqual([]);
  });
});
