import { describe, expect, test } from 'vitest';
import { grantsOf, handlersOfRole, keysHeld } from './policies.ts';
import { everywhere, handlerOf, referred, resourcesOf, stages } from './synthesis.ts';
import { serviceParts } from '../../infra/outputs.ts';
import { stageOf } from '../../infra/stages.ts';

describe.each(stages)('stage %s', (stage) => {
  const grants = grantsOf(stage);

  test('only relays may put events on the bus', () => {
    const holders = grants
      .filter(({ Action }) => Action.includes('events:PutEvents'))
      .flatMap(({ part, roles }) =>
        roles.flatMap((role) => handlersOfRole(resourcesOf(stage, part, 'AWS::Lambda::Function'), role)),
      );
    expect(holders.sort()).toEqual(serviceParts.map((part) => `${part}/relay`).sort());
  });

  test('a relay saves nothing: monitoring’s puts the board’s rows alone, review’s those in its lists, the others no row', () => {
    const puts = grants
      .filter(({ Action }) => Action.includes('dynamodb:PutItem'))
      .flatMap(({ part, roles, Condition }) =>
        roles
          .flatMap((role) => handlersOfRole(resourcesOf(stage, part, 'AWS::Lambda::Function'), role))
          .filter((handler) => handler.endsWith('/relay'))
          .map((handler) => [handler, Condition]),
      );
    const rows = (...kinds: string[]) => ({
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': kinds.map((kind) => `${kind}#*`) },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    });
    expect(Object.fromEntries(puts)).toEqual({
      'monitoring/relay': rows('BEATSEEN', 'CARD'),
      'review/relay': rows(
        ...['COMPETENCE', 'COMPLAINT', 'IMPROVEMENT', 'INCIDENTREVIEW', 'LESSON', 'SUPPORTPLAN'],
      ),
    });
  });

  test('no grant names an action by wildcard', () => {
    expect(grants.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
  });

  test('nobody may delete what a table keeps, and only keepers and who removes texts may update it', () => {
    const actions = new Set(
      grants.flatMap(({ Action }) => Action).filter((one) => one.startsWith('dynamodb:')),
    );
    const updating = grants.filter(({ Action }) => Action.includes('dynamodb:UpdateItem'));
    const held = updating.map(({ part, roles, Condition }) => [
      ...roles.flatMap((role) => handlersOfRole(resourcesOf(stage, part, 'AWS::Lambda::Function'), role)),
      Condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? 'any row',
    ]);
    const kinds = (...names: string[]) => names.map((name) => `${name}#*`);
    expect(held.sort()).toEqual([
      ['dispatch/keeper', 'any row'],
      ['dispatch/redact', kinds('ASSIGNMENT', 'CORRECTION', 'MOBILISATION')],
      ['intake/redact', kinds('CONTACT')],
      ['intake/redact', kinds('CONTACT', 'INCIDENT')],
      ['monitoring/keeper', 'any row'],
      ['monitoring/redact', kinds('CARD', 'RECORD')],
      ['review/keeper', 'any row'],
      [
        'review/redact',
        kinds(
          ...['COMPETENCE', 'COMPLAINT', 'EVIDENCE', 'IMPROVEMENT', 'INCIDENTREVIEW', 'LESSON', 'LETTER'],
          ...['SUPPORTNOTES', 'SUPPORTPLAN'],
        ),
      ],
      ['triage/redact', kinds('ASSESSMENT')],
    ]);
    expect([...actions].sort()).toEqual([
      'dynamodb:DescribeStream',
      'dynamodb:GetItem',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:Scan',
      'dynamodb:UpdateItem',
    ]);
  });

  test.each([
    [
      'dispatch/responder',
      ['ASSIGNMENT', 'MOBILISATION', 'RESOURCE'],
      ['ASSIGNMENT', 'MOBILISATION'],
      ['ASSIGNMENT', 'MOBILISATION', 'RESOURCE'],
    ],
    [
      'dispatch/answers',
      ['ASSIGNMENT', 'MOBILISATION', 'RESOURCE', 'NOTIFICATION', 'PHONE'],
      ['ASSIGNMENT', 'MOBILISATION', 'NOTIFICATION'],
      ['ASSIGNMENT', 'MOBILISATION', 'RESOURCE', 'NOTIFICATION'],
    ],
    [
      'intake/webhook',
      ['CONTACT', 'INCIDENT', 'KNOWNNAMES', 'OPENALARMS', 'SOURCE', 'SOURCECOUNTS'],
      [],
      ['CLAIM', 'CONTACT', 'INCIDENT', 'OPENALARMS', 'SOURCECOUNTS'],
    ],
  ] as const)(
    'whoever has the role of %s, which strangers reach, gets to no other row of its table and to no list of an index',
    (handler, read, queried, saved) => {
      const [service] = handler.split('/');
      const lambdas = everywhere(stage, 'AWS::Lambda::Function');
      const [store] = everywhere(stage, 'AWS::DynamoDB::GlobalTable').filter(
        ({ part, id }) => part === service && id.includes('Store'),
      );
      const onStore = grants.filter(
        ({ part, roles, Resource }) =>
          part === service &&
          Resource.some((one) => referred(one) === store?.id) &&
          roles.some((role) => handlersOfRole(lambdas, role).includes(handler)),
      );
      const rows = onStore.flatMap(({ Action, Condition }) => Action.map((action) => [action, Condition]));
      const only = (kinds: readonly string[]) => ({
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': kinds.map((kind) => `${kind}#*`) },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      });
      expect(Object.fromEntries(rows)).toEqual({
        'dynamodb:GetItem': only(read),
        ...(queried.length > 0 && { 'dynamodb:Query': only(queried) }),
        'dynamodb:PutItem': only(saved),
      });
      expect(rows).toHaveLength(queried.length > 0 ? 3 : 2);
    },
  );

  test('only the Lambda for users may reach the user pool, by these actions on this one pool; it saves no row', () => {
    const lambdas = everywhere(stage, 'AWS::Lambda::Function');
    const ofUsers = grants.filter(({ Action }) => Action.some((action) => action.startsWith('cognito-')));
    const holders = ofUsers.flatMap(({ part, roles }) =>
      roles.flatMap((role) => handlersOfRole(resourcesOf(stage, part, 'AWS::Lambda::Function'), role)),
    );
    expect([holders, ofUsers.length]).toEqual([['dispatch/users'], 1]);
    expect(ofUsers[0]?.Action.toSorted()).toEqual(
      [
        'AdminAddUserToGroup',
        'AdminCreateUser',
        'AdminDisableUser',
        'AdminEnableUser',
        'AdminGetUser',
        'AdminListGroupsForUser',
        'AdminRemoveUserFromGroup',
        'AdminUpdateUserAttributes',
        'AdminUserGlobalSignOut',
        'CreateGroup',
        'ListUsers',
      ].map((action) => `cognito-idp:${action}`),
    );
    const pool = everywhere(stage, 'AWS::Cognito::UserPool').map(({ id }) => id);
    expect(pool).toHaveLength(1);
    expect(JSON.stringify(ofUsers[0]?.Resource)).toContain(`${pool[0] ?? ''}Arn`);
    const rows = grants
      .filter(({ roles }) => roles.some((role) => handlersOfRole(lambdas, role).includes('dispatch/users')))
      .flatMap(({ Action, Condition }) => Action.map((action) => [action, Condition] as const))
      .filter(([action]) => action.startsWith('dynamodb:'));
    expect(rows).toEqual([
      [
        'dynamodb:GetItem',
        {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['ORGANISATION#*'] },
          Null: { 'dynamodb:LeadingKeys': 'false' },
        },
      ],
    ]);
  });

  test('only the Lambda for complaints asks monitoring what is for outside; it saves complaints, their letters and settings, and no other row', () => {
    const lambdas = resourcesOf(stage, 'review', 'AWS::Lambda::Function');
    const asking = grants.filter(
      ({ Action, Resource }) =>
        Action.includes('lambda:InvokeFunction') && /evidence/i.test(JSON.stringify(Resource)),
    );
    const holders = asking.flatMap(({ roles }) => roles.flatMap((role) => handlersOfRole(lambdas, role)));
    expect([holders, asking.length]).toEqual([['review/complaints'], 1]);
    const held = (action: string) => keysHeld(stage).get(`review/complaints dynamodb:${action}`)?.toSorted();
    expect(held('PutItem')).toEqual(['COMPLAINTSETTINGS#*', 'COMPLAINT#*', 'LETTER#*'].toSorted());
    expect(held('GetItem')).toEqual(
      ['COMPLAINTSETTINGS#*', 'COMPLAINT#*', 'KNOWNNAMES#*', 'LETTER#*'].toSorted(),
    );
  });

  test('only relays and keepers may read a whole table', () => {
    const scans = grants.filter(({ Action }) => Action.includes('dynamodb:Scan'));
    const ofRole = (name: string) =>
      scans.filter(({ roles }) => roles.every((role) => role.includes(name))).map(({ part }) => part);
    expect(ofRole('relay').sort()).toEqual([...serviceParts].sort());
    expect(ofRole('keeper').sort()).toEqual(['dispatch', 'monitoring', 'review']);
    expect(scans).toHaveLength(serviceParts.length + 3);
  });

  test('a watch reads single rows of its table and calls its own relay, and saves nothing', () => {
    for (const service of ['intake', 'triage'] as const) {
      const lambdas = resourcesOf(stage, service, 'AWS::Lambda::Function');
      const own = grants.filter(({ part, roles }) =>
        roles.some(
          (role) => part === service && handlersOfRole(lambdas, role)[0] === `${service}/on-handover`,
        ),
      );
      const actions = own.flatMap(({ Action }) => Action);
      expect(actions.filter((one) => one.startsWith('dynamodb:'))).toEqual(['dynamodb:GetItem']);
      const calls = own.filter(({ Action }) => Action.includes('lambda:InvokeFunction'));
      const called = calls.flatMap(({ Resource }) => Resource.map(referred));
      const relay = lambdas.find((one) => handlerOf(one) === `${service}/relay`);
      expect(called).toEqual([relay?.id]);
    }
  });

  test("callers' details are read by intake's api, and by on-letters for an address, which adds its look and gets to no other kind of row; rewritten by who removes texts; the webhook adds to them, nobody else has any right there", () => {
    const lambdas = resourcesOf(stage, 'intake', 'AWS::Lambda::Function');
    const callers = resourcesOf(stage, 'intake', 'AWS::DynamoDB::GlobalTable').find(({ id }) =>
      id.startsWith('Callers'),
    );
    const held = grants
      .filter(({ part, Resource }) => part === 'intake' && Resource.map(referred).includes(callers?.id))
      .flatMap(({ roles, Action }) =>
        roles.flatMap((role) => handlersOfRole(lambdas, role)).map((handler) => [handler, Action]),
      );
    expect(keysHeld(stage).get('intake/on-letters dynamodb:Query')).toEqual(['CONTACT#*']);
    expect(keysHeld(stage).get('intake/on-letters dynamodb:PutItem')?.toSorted()).toEqual([
      'CONTACT#*',
      'LETTER#*',
    ]);
    expect(Object.fromEntries(held)).toEqual({
      'intake/api': ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
      'intake/on-letters': ['dynamodb:PutItem', 'dynamodb:Query'],
      'intake/redact': ['dynamodb:Query', 'dynamodb:UpdateItem'],
      'intake/webhook': ['dynamodb:PutItem'],
    });
  });

  test('a sealed text is put by the api and read by who removes it, and nobody else has any right there', () => {
    const lambdas = resourcesOf(stage, 'monitoring', 'AWS::Lambda::Function');
    const sealed = resourcesOf(stage, 'monitoring', 'AWS::DynamoDB::GlobalTable').find(({ id }) =>
      id.startsWith('SealedTexts'),
    );
    const held = grants
      .filter(({ part, Resource }) => part === 'monitoring' && Resource.map(referred).includes(sealed?.id))
      .flatMap(({ roles, Action }) =>
        roles.flatMap((role) => handlersOfRole(lambdas, role)).map((handler) => [handler, Action]),
      );
    expect(Object.fromEntries(held)).toEqual({
      'monitoring/api': ['dynamodb:PutItem'],
      'monitoring/redact': ['dynamodb:GetItem', 'dynamodb:PutItem'],
    });
  });

  test('a mail is kept among those of its service, and replaced by dispatch’s and review’s redact alone, review’s a letter that intake sent too; a letter is left by review’s complaints and read by intake’s on-letters', () => {
    const held = grants
      .filter(({ part }) => part !== 'platform' && part !== 'console')
      .flatMap(({ part, roles, Action, Resource }) => {
        const named = [...JSON.stringify(Resource).matchAll(/"\/([\w/]+)\/\*"/g)].map(([, path]) => path);
        const paths = named.length > 0 ? named : ['all'];
        return roles
          .flatMap((role) => handlersOfRole(resourcesOf(stage, part, 'AWS::Lambda::Function'), role))
          .flatMap((handler) =>
            Action.flatMap((action) => paths.map((path) => `${handler} ${action} ${path}`)),
          );
      })
      .filter((one) => one.includes(' s3:'));
    const hearsOfReturns = stageOf({ stage }).without['returned-mail'] === undefined;
    expect(held.sort()).toEqual([
      'dispatch/next-channel s3:PutObject mail/dispatch',
      'dispatch/notifier s3:PutObject mail/dispatch',
      'dispatch/redact s3:GetObject mail/dispatch',
      'dispatch/redact s3:ListBucket all',
      'dispatch/redact s3:PutObject mail/dispatch',
      'intake/on-letters s3:GetObject letters',
      'intake/on-letters s3:PutObject mail/intake',
      'review/complaints s3:PutObject letters',
      ...(hearsOfReturns ? ['review/on-returned-mail s3:PutObject mail/review'] : []),
      'review/redact s3:GetObject letters',
      'review/redact s3:GetObject mail/intake',
      'review/redact s3:GetObject mail/review',
      'review/redact s3:ListBucket all',
      'review/redact s3:PutObject letters',
      'review/redact s3:PutObject mail/intake',
      'review/redact s3:PutObject mail/review',
      'review/report s3:PutObject mail/review',
    ]);
  });

  test('a grant on everything there is exists for traces and log delivery alone', () => {
    const onEverything = grants
      .filter(({ Resource }) => Resource.includes('*'))
      .flatMap(({ Action }) => Action);
    expect(onEverything.filter((action) => !/^(xray|logs):/.test(action))).toEqual([]);
  });

  test('roles have no policies of AWS, whose grants nobody here has read', () => {
    const managed = everywhere(stage, 'AWS::IAM::Role').filter(
      ({ Properties }) => 'ManagedPolicyArns' in Properties,
    );
    expect(managed.map(({ id }) => id)).toEqual([]);
  });
});
