import { isRecord, jsonCommand, type Fields } from './json.ts';
import { ServiceClient, type ClientSettings } from './service-client.ts';

export class CognitoIdentityProviderClient extends ServiceClient {
  constructor(settings: ClientSettings) {
    super({ host: 'cognito-idp', variable: 'COGNITO_IDENTITY_PROVIDER' }, settings);
  }
}

const withDates = (user: Fields): Fields => {
  const { UserCreateDate } = user;
  return typeof UserCreateDate === 'number'
    ? { ...user, UserCreateDate: new Date(UserCreateDate * 1000) }
    : user;
};

const dated = (user: unknown): unknown => (isRecord(user) ? withDates(user) : user);

/** Users wherever Cognito puts them, with their dates as dates. */
const read = (fields: Fields): Fields => ({
  ...withDates(fields),
  ...('User' in fields && { User: dated(fields['User']) }),
  ...(Array.isArray(fields['Users']) && { Users: fields['Users'].map(dated) }),
});

const command = (operation: string) =>
  jsonCommand({ version: '1.1', target: `AWSCognitoIdentityProviderService.${operation}`, read });

export const AdminAddUserToGroupCommand = command('AdminAddUserToGroup');
export const AdminCreateUserCommand = command('AdminCreateUser');
export const AdminDisableUserCommand = command('AdminDisableUser');
export const AdminEnableUserCommand = command('AdminEnableUser');
export const AdminGetUserCommand = command('AdminGetUser');
export const AdminListGroupsForUserCommand = command('AdminListGroupsForUser');
export const AdminRemoveUserFromGroupCommand = command('AdminRemoveUserFromGroup');
export const AdminUpdateUserAttributesCommand = command('AdminUpdateUserAttributes');
export const AdminUserGlobalSignOutCommand = command('AdminUserGlobalSignOut');
export const CreateGroupCommand = command('CreateGroup');
export const ListUsersCommand = command('ListUsers');
