import * as z from 'zod';
import { everywhere, handlerOf, referred, resourcesOf, type Resource, type StageName } from './synthesis.ts';

const list = <Item extends z.ZodType>(item: Item) => z.union([z.array(item), item.transform((one) => [one])]);
const Statement = z.object({
  Effect: z.string(),
  Action: list(z.string()),
  Resource: z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});
const Policy = z.object({
  PolicyDocument: z.object({ Statement: z.array(Statement) }),
  Roles: z.array(z.unknown()),
});

/** Every statement of every role's policies in a stage. */
export const grantsOf = (stage: StageName) =>
  everywhere(stage, 'AWS::IAM::Policy').flatMap((resource) => {
    const { PolicyDocument, Roles } = Policy.parse(resource.Properties);
    const roles = Roles.map((role) => referred(role) ?? '');
    return PolicyDocument.Statement.map((statement) => ({ ...statement, roles, part: resource.part }));
  });

/** The Lambdas of a stack that run as the role. */
export const handlersOfRole = (lambdas: readonly Resource[], role: string) =>
  lambdas.filter(({ Properties }) => referred(Properties['Role']) === role).map(handlerOf);

const Keys = list(z.string());

/** By Lambda and action, such as `dispatch/responder dynamodb:GetItem`, the patterns that a row's key has to fit. */
export const keysHeld = (stage: StageName): ReadonlyMap<string, readonly string[]> => {
  const held = new Map<string, readonly string[]>();
  for (const { part, roles, Action, Condition } of grantsOf(stage)) {
    const { 'dynamodb:LeadingKeys': keys } = Condition['ForAllValues:StringLike'] ?? {};
    if (keys === undefined) continue;
    const lambdas = resourcesOf(stage, part, 'AWS::Lambda::Function');
    for (const handler of roles.flatMap((role) => handlersOfRole(lambdas, role))) {
      for (const action of Action) {
        const name = `${handler} ${action}`;
        held.set(name, [...new Set([...(held.get(name) ?? []), ...Keys.parse(keys)])]);
      }
    }
  }
  return held;
};

/** By Lambda, such as `intake/webhook`, the actions that its role is allowed. */
export const actionsHeld = (stage: StageName): ReadonlyMap<string, ReadonlySet<string>> => {
  const held = new Map<string, Set<string>>();
  for (const { part, roles, Action } of grantsOf(stage)) {
    const lambdas = resourcesOf(stage, part, 'AWS::Lambda::Function');
    for (const handler of roles.flatMap((role) => handlersOfRole(lambdas, role))) {
      held.set(handler, new Set([...(held.get(handler) ?? []), ...Action]));
    }
  }
  return held;
};
