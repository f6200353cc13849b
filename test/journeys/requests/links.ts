import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AssignmentId, instantOf, decided, notFound } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { Table } from '@muster/store';
import { Secrets } from '@muster/runtime/aws/secrets';
import { connection } from '@muster/infra/local/aws.ts';
import { storesIn } from '../../../services/dispatch/src/wiring/deps.ts';
import type { Assignment } from '../../../services/dispatch/src/assignments/domain/assignment.ts';
import { linkKeys } from '../../../services/dispatch/src/links/keys.ts';
import { tokenOf } from '../../../services/dispatch/src/links/token.ts';
import { muster } from '../support/muster.ts';
import { storedSecrets } from './stored.ts';

const client = new SecretsManagerClient(connection(muster.endpoint));

/** The keys that the deployed system signs its links with. */
export const keysOfLinks = async () => {
  const [name] = Object.entries(await storedSecrets()).find(([, text]) => /"id":\s*"k1"/.test(text)) ?? [];
  if (name === undefined) throw new Error('no secret holds the key of the links');
  return linkKeys(new Secrets({ client }), name)();
};

const days = (n: number) => instantOf(Date.now() - n * 86_400_000);

/** Makes the end of an assignment two days old, as no test can wait for. */
const endLongAgo = async (assignmentId: AssignmentId): Promise<void> => {
  const { assignments } = storesIn(
    new Table({
      client: new DynamoDBClient(connection(muster.endpoint)),
      name: muster.tables['dispatch'] ?? '',
    }),
  );
  const cause = { key: `end-${assignmentId}`, actor: { kind: 'system', id: 'test' }, at: days(0) } as const;
  await assignments.decide(
    assignmentId,
    { ...cause, correlationId: 'test', causationId: 'test', exercise: true },
    (state) =>
      state
        ? decided<Assignment>({ ...state, status: 'expired', endedAt: days(2) }, [])
        : notFound('assignment'),
  );
};

/** Tokens for an assignment as Muster makes them, or would if it went wrong, and that of one that ended long ago. */
export async function linkTokens(
  own: { readonly assignmentId: string },
  other: { readonly assignmentId: string },
) {
  const keys = await keysOfLinks();
  const [ownId, otherId] = [own, other].map(({ assignmentId }) => AssignmentId.parse(assignmentId));
  if (ownId === undefined || otherId === undefined) throw new Error('two assignments are needed');
  const [ownLink, expired] = [tokenOf(ownId, keys), tokenOf(otherId, keys)];
  await endLongAgo(otherId);
  return {
    own: ownLink,
    /** Signed by us, for a part that nobody has. */
    others: tokenOf(derivedId('asg', 'nobody'), keys),
    expired,
    altered: ownLink.slice(0, -8) + expired.slice(-8),
  };
}
