import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Assignment } from '@muster/demo/shapes';
import { AssignmentId, instantOf, ResourceId } from '@muster/contracts';
import { Secrets } from '@muster/runtime/secrets';
import { connection } from '@muster/infra/local/aws.ts';
import { linkKeys } from '../../../services/dispatch/src/links/keys.ts';
import { tokenOf } from '../../../services/dispatch/src/links/token.ts';
import { secrets } from '../canaries/places.ts';
import { muster } from '../support/muster.ts';

const client = new SecretsManagerClient(connection(muster.endpoint));

/** The keys that the deployed system signs its links with. */
export const keysOfLinks = async () => {
  const [name] = Object.entries(await secrets()).find(([, text]) => /"id":\s*"k1"/.test(text)) ?? [];
  if (name === undefined) throw new Error('no secret holds the key of the links');
  return linkKeys(new Secrets({ client }), name)();
};

const later = (seconds: number) => instantOf(Date.now() + seconds * 1000);

type Part = Pick<Assignment, 'assignmentId' | 'resource'>;

/** Tokens for an assignment as Muster makes them, or would if it went wrong. */
export async function linkTokens(own: Part, other: Part) {
  const keys = await keysOfLinks();
  const assignmentId = AssignmentId.parse(own.assignmentId);
  const [resourceId, othersId] = [own, other].map((part) => ResourceId.parse(part.resource.resourceId));
  if (resourceId === undefined || othersId === undefined) throw new Error('two people are needed');
  const ownLink = tokenOf({ assignmentId, resourceId, until: later(3600) }, keys);
  const others = tokenOf({ assignmentId, resourceId: othersId, until: later(3600) }, keys);
  const [, , , , signature = ''] = others.split('.');
  return {
    own: ownLink,
    /** Signed by us, for somebody who has no part in the assignment. */
    others,
    expired: tokenOf({ assignmentId, resourceId, until: later(-60) }, keys),
    altered: [...ownLink.split('.').slice(0, 4), signature].join('.'),
  };
}
