import { describe, expect, test } from 'vitest';
import { isList } from '@muster/runtime/http/routes';
import { routeTables } from '../../infra/bundling/api-document.ts';
import { everywhere, handlerOf, stages } from './synthesis.ts';

const withLists = routeTables
  .filter(({ routes }) => Object.values(routes).some(isList))
  .map(({ service, lambda }) => `${service}/${lambda}`)
  .sort();

describe.each(stages)('stage %s', (stage) => {
  test('the key of cursors is known to the Lambdas that answer lists, and to no other', () => {
    const knowing = everywhere(stage, 'AWS::Lambda::Function')
      .filter(({ Properties }) => JSON.stringify(Properties['Environment']).includes('CURSOR_KEY_SECRET'))
      .map(handlerOf);
    expect(withLists).toContain('monitoring/api');
    expect(knowing.sort()).toEqual(withLists);
  });

  test('only they may read it', () => {
    const policies = everywhere(stage, 'AWS::IAM::Policy').filter(({ Properties }) =>
      JSON.stringify(Properties['PolicyDocument']).includes('CursorKey'),
    );
    expect(policies).toHaveLength(withLists.length);
  });

  test('it is made by CloudFormation and is in no template', () => {
    const [secret] = everywhere(stage, 'AWS::SecretsManager::Secret').filter(({ id }) =>
      /CursorKey/.test(id),
    );
    expect(secret?.Properties).toMatchObject({ GenerateSecretString: { PasswordLength: 64 } });
    expect(secret?.Properties).not.toHaveProperty('SecretString');
  });
});
