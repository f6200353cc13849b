import { describe, expect, test } from 'vitest';
import { serviceParts } from '../../infra/outputs.ts';
import { handlerOf, resourcesOf, stages } from './synthesis.ts';

describe.each(stages)('stage %s', (stage) => {
  test.each(serviceParts)('%s has one table: encrypted, recoverable, with a stream of new images', (part) => {
    const tables = resourcesOf(stage, part, 'AWS::DynamoDB::GlobalTable');
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

  test.each(serviceParts)(
    'the relay of %s follows new event rows from the start and loses none unseen',
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
          { Pattern: '{"eventName":["INSERT"],"dynamodb":{"Keys":{"sk":{"S":[{"prefix":"EVENT#"}]}}}}' },
        ],
      });
      expect(mappings[0]?.Properties).not.toHaveProperty('FunctionResponseTypes');
    },
  );
});
