import { describe, expect, test } from 'vitest';
import { everywhere, stages } from './synthesis.ts';

/** The properties that fix a resource's name in its account, by type; only what retains may not have one. */
const nameOf = /^(BucketName|TableName|LogGroupName|UserPoolName|Name|SecretName|AliasName|ArchiveName)$/;

describe.each(stages)('stage %s', (stage) => {
  test('no concurrency is reserved: a new account runs ten Lambdas at once in all', () => {
    const reserved = everywhere(stage).filter(({ Properties }) =>
      Object.keys(Properties).some((name) => /ReservedConcurrent|ProvisionedConcurrency/.test(name)),
    );
    expect(reserved.map(({ id }) => id)).toEqual([]);
  });

  test('nothing that is retained has a fixed name, so that a failed first deploy can be repeated', () => {
    const blocking = everywhere(stage)
      .filter(({ DeletionPolicy }) => DeletionPolicy?.startsWith('Retain'))
      .filter(({ Properties }) => Object.keys(Properties).some((name) => nameOf.test(name)));
    expect(blocking.map(({ id, Type }) => `${Type} ${id}`)).toEqual([]);
  });
});

const kept = [
  'AWS::Cognito::UserPool',
  'AWS::DynamoDB::GlobalTable',
  'AWS::KMS::Key',
  'AWS::Logs::LogGroup',
  'AWS::S3::Bucket',
  'AWS::SecretsManager::Secret',
];

/** The console's files, which each deployment makes again. */
const madeAgain = /^SiteFiles/;

test.each(kept)('stage main keeps %s when its stack goes, stage local lets it go', (type) => {
  const policies = (stage: (typeof stages)[number]) =>
    new Set(
      everywhere(stage, type)
        .filter(({ id }) => !madeAgain.test(id))
        .map(({ DeletionPolicy }) => DeletionPolicy),
    );
  expect([...policies('main')]).toEqual(['Retain']);
  expect([...policies('local')]).toEqual(['Delete']);
});

test('nothing else is kept by stage main', () => {
  const types = everywhere('main')
    .filter(({ DeletionPolicy }) => DeletionPolicy?.startsWith('Retain'))
    .map(({ Type }) => Type);
  expect([...new Set(types)].sort()).toEqual(kept);
});
