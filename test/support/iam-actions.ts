import * as z from 'zod';
import type { Sent } from './whole/aws.ts';

const Transaction = z.looseObject({
  TransactItems: z.array(
    z.strictObject({
      Put: z.unknown().optional(),
      ConditionCheck: z.unknown().optional(),
      Update: z.unknown().optional(),
      Delete: z.unknown().optional(),
    }),
  ),
});

const perItem = {
  Put: 'dynamodb:PutItem',
  ConditionCheck: 'dynamodb:ConditionCheckItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
} as const;

const perCommand: Readonly<Record<string, readonly string[]>> = {
  GetCommand: ['dynamodb:GetItem'],
  PutCommand: ['dynamodb:PutItem'],
  QueryCommand: ['dynamodb:Query'],
  ScanCommand: ['dynamodb:Scan'],
  UpdateCommand: ['dynamodb:UpdateItem'],
  GetSecretValueCommand: ['secretsmanager:GetSecretValue'],
  CreateSecretCommand: ['secretsmanager:CreateSecret'],
  PutSecretValueCommand: ['secretsmanager:PutSecretValue'],
  GetObjectCommand: ['s3:GetObject'],
  PutObjectCommand: ['s3:PutObject'],
  /** SES asks for either by the form of the content; a raw one needs the second. */
  SendEmailCommand: ['ses:SendEmail', 'ses:SendRawEmail'],
  SendMessageCommand: ['sqs:SendMessage'],
  PutEventsCommand: ['events:PutEvents'],
  InvokeCommand: ['lambda:InvokeFunction'],
  AdminAddUserToGroupCommand: ['cognito-idp:AdminAddUserToGroup'],
  AdminCreateUserCommand: ['cognito-idp:AdminCreateUser'],
  AdminDisableUserCommand: ['cognito-idp:AdminDisableUser'],
  AdminEnableUserCommand: ['cognito-idp:AdminEnableUser'],
  AdminGetUserCommand: ['cognito-idp:AdminGetUser'],
  AdminListGroupsForUserCommand: ['cognito-idp:AdminListGroupsForUser'],
  AdminRemoveUserFromGroupCommand: ['cognito-idp:AdminRemoveUserFromGroup'],
  AdminUpdateUserAttributesCommand: ['cognito-idp:AdminUpdateUserAttributes'],
  AdminUserGlobalSignOutCommand: ['cognito-idp:AdminUserGlobalSignOut'],
  CreateGroupCommand: ['cognito-idp:CreateGroup'],
  ListUsersCommand: ['cognito-idp:ListUsers'],
};

/** The IAM actions that AWS asks for before it carries the command out. Throws for a command nobody has listed. */
export const actionsOf = ({ command, input }: Pick<Sent, 'command' | 'input'>): readonly string[] => {
  if (command === 'TransactWriteCommand') {
    return Transaction.parse(input).TransactItems.flatMap((item) =>
      Object.entries(perItem).flatMap(([kind, action]) => (kind in item ? [action] : [])),
    );
  }
  const actions = perCommand[command];
  if (actions === undefined) throw new RangeError(`nobody has said which actions ${command} needs`);
  return actions;
};

const Key = z.looseObject({ pk: z.string() });
const Touch = z.union([
  z
    .looseObject({ Key, UpdateExpression: z.string() })
    .transform((one) => [{ action: 'dynamodb:UpdateItem', pk: one.Key.pk }]),
  z.looseObject({ Key }).transform((one) => [{ action: 'dynamodb:GetItem', pk: one.Key.pk }]),
  z
    .looseObject({
      TableName: z.string(),
      /** A list, by an index, is granted apart. */
      IndexName: z.undefined().optional(),
      KeyConditionExpression: z.string(),
      ExpressionAttributeValues: z.looseObject({ ':pk': z.string() }),
    })
    .transform((one) => [{ action: 'dynamodb:Query', pk: one.ExpressionAttributeValues[':pk'] }]),
  z.looseObject({ Item: Key }).transform((one) => [{ action: 'dynamodb:PutItem', pk: one.Item.pk }]),
  z
    .looseObject({ TransactItems: z.array(z.looseObject({ Put: z.looseObject({ Item: Key }) })) })
    .transform((one) =>
      one.TransactItems.map(({ Put }) => ({ action: 'dynamodb:PutItem', pk: Put.Item.pk })),
    ),
]);

/** The partition keys of the rows that a command gets, queries or puts, with the action that AWS asks for. */
export const keysOf = ({ input }: Pick<Sent, 'input'>): readonly { action: string; pk: string }[] =>
  Touch.safeParse(input).data ?? [];
