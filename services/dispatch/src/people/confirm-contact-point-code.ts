import type { NotificationChannel } from '@muster/contracts';
import { compareCause, decided, notFound, type Cause, type Refused, type ResourceId } from '@muster/core';
import { keyReused, type Outcome } from '@muster/store';
import type { ResourceDeps } from './decide-resource.ts';
import { wasRemoved } from './domain/remove-resource.ts';
import type { Resource } from './domain/resource.ts';
import { tryCode, wrongCode, type Verification } from './domain/verification.ts';
import { pointToVerify, verifyPoint } from './domain/verify-point.ts';
import { pointIdOf, verificationIdOf } from './verification-ids.ts';

interface Typed {
  readonly resourceId: ResourceId;
  readonly channel: NotificationChannel;
  readonly code: string;
}

/** What a wrong code was answered, asked again under the same key. */
const missed = (state: Verification | undefined): { readonly wrong?: Refused } =>
  state?.verifiedAt === undefined ? { wrong: wrongCode(state?.triesLeft ?? 0) } : {};

/**
 * Verifies a person's address by the code that was sent to it, person and verification in one transaction. A wrong code is refused
 * and counted.
 */
export const confirmContactPointCode = async (
  deps: ResourceDeps,
  { resourceId, channel, code }: Typed,
  cause: Cause,
): Promise<Outcome<Resource>> => {
  const outcome = await deps.table.decide<{ state: Resource; version: number; wrong?: Refused }>(
    cause,
    async () => {
      const [loaded, verification] = await Promise.all([
        deps.resources.load(resourceId),
        deps.verifications.load(verificationIdOf(resourceId, channel)),
      ]);
      const { state: person, version } = loaded;
      if (person === undefined) return notFound('resource');
      if (person.removedAt !== undefined) return wasRemoved(person);
      const repeats = compareCause(verification.causes, cause);
      if (repeats === 'other-body') return keyReused;
      if (repeats === 'same')
        return { ok: true, changes: [], value: { state: person, version, ...missed(verification.state) } };
      const found = pointToVerify(person, channel);
      if (!found.ok) return found;
      const tried = tryCode(verification.state, { pointId: pointIdOf(found.point), code }, cause.at);
      if (!tried.ok) return tried;
      const noted = deps.verifications.change(verification, decided(tried.state, []));
      if (tried.wrong)
        return { ok: true, changes: [noted], value: { state: person, version, wrong: tried.wrong } };
      const verified = verifyPoint(person, channel);
      if (!verified.ok) return verified;
      const change = deps.resources.change(loaded, verified);
      const after = verified.unchanged ? version : version + 1;
      return { ok: true, changes: [change, noted], value: { state: verified.state, version: after } };
    },
  );
  if (!outcome.ok) return outcome;
  const { wrong, ...value } = outcome.value;
  return wrong ?? { ok: true, ...value, how: outcome.how };
};
