import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AliasExistsException,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  GroupExistsException,
  UsernameExistsException,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { beforeEach, expect, test } from 'vitest';
import { invite, type Invitation } from '@muster/infra/operate/invite.ts';
import { replaceClient } from '../support/replaced-client.ts';

const cognito = replaceClient(CognitoIdentityProviderClient);
const said = { message: 'no', $metadata: {} };
const invitation: Invitation = {
  email: 'm.reid@example.com',
  username: 'm.reid',
  roles: ['lead'],
  teams: ['north'],
};
const order = () => invite(new CognitoIdentityProviderClient({}), 'pool', invitation);
const is = (UserStatus: 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD', email = invitation.email) =>
  cognito
    .on(AdminGetUserCommand)
    .resolves({ Username: 'm.reid', UserStatus, UserAttributes: [{ Name: 'email', Value: email }] });
const created = () => cognito.commandCalls(AdminCreateUserCommand).map(({ args: [{ input }] }) => input);
const groups = () =>
  cognito.commandCalls(AdminAddUserToGroupCommand).map(({ args: [{ input }] }) => input.GroupName);

beforeEach(() => {
  cognito.reset();
  cognito.on(AdminGetUserCommand).rejects(new UserNotFoundException(said));
  cognito.on(CreateGroupCommand).resolves({});
  cognito.on(AdminCreateUserCommand).resolves({});
  cognito.on(AdminAddUserToGroupCommand).resolves({});
});

test('a new user is made with a proven address, mailed, and put into role and team', async () => {
  expect(await order()).toEqual({ mail: 'first', newTeams: ['north'] });
  expect(created()).toEqual([
    {
      UserPoolId: 'pool',
      Username: 'm.reid',
      DesiredDeliveryMediums: ['EMAIL'],
      UserAttributes: [
        { Name: 'email', Value: 'm.reid@example.com' },
        { Name: 'email_verified', Value: 'true' },
      ],
    },
  ]);
  expect(groups()).toEqual(['lead', 'team.north']);
});

test('an order that broke off between user and groups is finished by the same order, with a new mail', async () => {
  cognito.on(AdminAddUserToGroupCommand).rejectsOnce(new Error('the connection went')).resolves({});
  await expect(order()).rejects.toThrow('the connection went');
  is('FORCE_CHANGE_PASSWORD');
  cognito.on(CreateGroupCommand).rejects(new GroupExistsException(said));
  expect(await order()).toEqual({ mail: 'again', newTeams: [] });
  expect(created().map(({ MessageAction }) => MessageAction)).toEqual([undefined, 'RESEND']);
  expect(groups().slice(-2)).toEqual(['lead', 'team.north']);
});

test('who has signed in gets the groups and no mail: their password stays', async () => {
  is('CONFIRMED');
  expect(await order()).toMatchObject({ mail: 'none' });
  expect(created()).toEqual([]);
  expect(groups()).toEqual(['lead', 'team.north']);
});

test('a name that somebody else has is refused before anything is changed', async () => {
  is('CONFIRMED', 'other@example.com');
  await expect(order()).rejects.toThrow(/The name m\.reid is taken.*--username/);
  expect([...created(), ...groups()]).toEqual([]);
});

test.each([new AliasExistsException(said), new UsernameExistsException(said)])(
  'an address that another user has is refused, and gives nobody a group (%s)',
  async (fault) => {
    cognito.on(AdminCreateUserCommand).rejects(fault);
    await expect(order()).rejects.toThrow(/m\.reid@example\.com belongs to another user.*--username/);
    expect(groups()).toEqual([]);
  },
);

test('any other fault is reported unchanged', async () => {
  cognito.on(CreateGroupCommand).rejects(new Error('Too many requests'));
  await expect(order()).rejects.toThrow('Too many requests');
  expect(created()).toEqual([]);
});
