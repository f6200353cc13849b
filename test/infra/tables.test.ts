import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { serviceParts, type StackPart } from '../../infra/outputs.ts';
import { stageOf } from '../../infra/stages.ts';
import { everywhere, handlerOf, resourcesOf, stages, type StageName } from './synthesis.ts';

const tablesOf = (stage: StageName, part: StackPart) =>
  resourcesOf(stage, part, 'AWS::DynamoDB::GlobalTable');

const Keyed = z.object({
  Replicas: z.tuple([z.object({ SSESpecification: z.object({ KMSMasterKeyId: z.unknown() }) })]),
});
const keyOf = (properties: unknown): string =>
  JSON.stringify(Keyed.parse(properties).Replicas[0].SSESpecification.KMSMasterKeyId);

describe.each(stages)('stage %s', (stage) => {
  test.each(serviceParts)('%s has one table: encrypted, recoverable, with a stream of new images', (part) => {
    const tables = tablesOf(stage, part).filter(({ id }) => !/^(Callers|SealedTexts)/.test(id));
    const index = (name: string) => ({
      IndexName: name,
      KeySchema: [
        { AttributeName: `${name}pk`, KeyType: 'HASH' },
        { AttributeName: `${name}sk`, KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    });
    expect(tables).toHaveLength(1);
    expect(tables[0]?.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [index('gsi1'), index('gsi2')],
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [{ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }],
    });
  });

  test("callers' details have a table under a key of their own, without stream, and rows that expire", () => {
    const [callers, ...more] = tablesOf(stage, 'intake').filter(({ id }) => id.startsWith('Callers'));
    expect(more).toEqual([]);
    expect(callers?.Properties).toMatchObject({
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [{ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }],
    });
    expect(callers?.Properties).not.toHaveProperty('StreamSpecification');
    expect(callers?.Properties).not.toHaveProperty('GlobalSecondaryIndexes');
  });

  test('texts that are to be removed wait in a table without stream and without copies', () => {
    const [sealed, ...more] = tablesOf(stage, 'monitoring').filter(({ id }) => id.startsWith('SealedTexts'));
    expect(more).toEqual([]);
    expect(sealed?.Properties).toMatchObject({
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [{ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false } }],
    });
    expect(sealed?.Properties).not.toHaveProperty('StreamSpecification');
    expect(sealed?.Properties).not.toHaveProperty('GlobalSecondaryIndexes');
  });

  test('there are seven tables and each is under a key that no other uses; main keeps all of them', () => {
    const tables = serviceParts.flatMap((part) => tablesOf(stage, part).map((one) => ({ ...one, part })));
    const keys = tables.map(({ part, Properties }) => `${part} ${keyOf(Properties)}`);
    expect(new Set(keys).size).toBe(7);
    const all = [...tables, ...everywhere(stage, 'AWS::KMS::Key')];
    expect(all).toHaveLength(14);
    expect(new Set(all.map(({ DeletionPolicy }) => DeletionPolicy))).toEqual(
      new Set([stage === 'main' ? 'Retain' : 'Delete']),
    );
    expect(tables.filter(({ Properties }) => 'TableName' in Properties)).toEqual([]);
  });

  test.each(serviceParts)('%s keeps what has ended for as many days as the stage says', (part) => {
    const days = resourcesOf(stage, part, 'AWS::Lambda::Function')
      .filter((one) => !/\/(relay|on-handover)$/.test(handlerOf(one)))
      .map(({ Properties }) => JSON.stringify(Properties['Environment']));
    const { records } = stageOf({ stage: stage === 'local' ? 'local' : 'main' }).retentionDays;
    expect(days.length).toBeGreaterThan(0);
    for (const environment of days) expect(environment).toContain(`"RETENTION_DAYS":"${records[part]}"`);
  });

  test.each(serviceParts)(
    'the relay of %s follows new saves with events from the start and loses none unseen',
    (part) => {
      const relay = resourcesOf(stage, part, 'AWS::Lambda::Function').find(
        (one) => handlerOf(one) === `${part}/relay`,
      );
      const mappings = resourcesOf(stage, part, 'AWS::Lambda::EventSourceMapping').filter(
        ({ Properties }) => 'StartingPosition' in Properties,
      );
      expect(mappings).toHaveLength(1);
      expect(mappings[0]?.Properties).toMatchObject({
        FunctionName: { Ref: relay?.id },
        StartingPosition: 'TRIM_HORIZON',
        BisectBatchOnFunctionError: true,
        MaximumRecordAgeInSeconds: 72_000,
        DestinationConfig: { OnFailure: {} },
      });
      expect(mappings[0]?.Properties['FilterCriteria']).toEqual({
        Filters: [
          {
            Pattern:
              '{"eventName":["INSERT"],"dynamodb":{"Keys":{"sk":{"S":[{"prefix":"SAVE#"}]}},"NewImage":{"occurredAt":{"S":[{"exists":true}]}}}}',
          },
        ],
      });
      expect(mappings[0]?.Properties).not.toHaveProperty('FunctionResponseTypes');
    },
  );
});
