import { AVAILABLE_CHANNELS } from '@muster/contracts';
import { AssignmentId, NotificationId, type Redactor } from '@muster/core';
import type { RedactProof } from '@muster/notifications/redact-proof';
import type { Redact } from '@muster/runtime/aws/redaction';
import type { Found, RedactAggregate } from '@muster/store/redact';
import { assignmentIdOf } from '../assignments/list-assignments.ts';
import { assignmentKind, type AssignmentStores } from '../assignments/store.ts';
import { correctionKind } from '../mobilisation/store.ts';
import { Recommendation } from '../recommendation/domain/recommendation.ts';
import { mobilisationKind, type ResponseStores } from '../response/store.ts';
import { keptAttemptsOf, keptMailOf } from './message-attempts.ts';
import { firstBriefParts, partsOn, standDownParts } from './message-parts.ts';

import type { NotificationStores } from './store.ts';

export interface RedactDeps extends AssignmentStores, ResponseStores, NotificationStores {
  readonly redactAggregate: RedactAggregate;
  readonly redactProof: RedactProof;
}

const AT_ONCE = 10;

const inTurns = async <T>(of: readonly T[], run: (one: T) => Promise<Found>): Promise<Found[]> => {
  const found: Found[] = [];
  for (let from = 0; from < of.length; from += AT_ONCE) {
    found.push(...(await Promise.all(of.slice(from, from + AT_ONCE).map(run))));
  }
  return found;
};

const idsIn = (sources: readonly string[], kind: string): string[] =>
  sources.flatMap((source) => (source.startsWith(`${kind}#`) ? [source.slice(kind.length + 1)] : []));

/** Where every message that may be kept is: those told of, what they repeat, and those to its people that were never known to be sent. */
const keptMessagesOf = async (
  { notifications }: NotificationStores,
  sources: readonly string[],
  assignmentIds: readonly AssignmentId[],
): Promise<string[]> => {
  const told = idsIn(sources, 'NOTIFICATION').flatMap((id) => NotificationId.safeParse(id).data ?? []);
  const kept: string[] = [];
  for (const id of told) {
    const { state } = await notifications.load(id);
    kept.push(state?.mailKey ?? keptMailOf(id));
    if (state?.repeats !== undefined) kept.push(state.mailKey.replace(id, state.repeats));
  }
  const own = assignmentIds.flatMap((id) =>
    [firstBriefParts(id), standDownParts(id)].flatMap((parts) =>
      AVAILABLE_CHANNELS.flatMap((channel) => keptAttemptsOf({ parts: partsOn(parts, channel) }, channel)),
    ),
  );
  return [...new Set([...kept, ...own])];
};

/** Removes a text from the response to an incident: its facts, places and recommendations, each assignment, and kept mails. */
export const redactResponse =
  (deps: RedactDeps): Redact =>
  async ({ incidentId, sources }, redactor: Redactor) => {
    const { redactAggregate, redactProof } = deps;
    const { state } = await deps.mobilisations.load(incidentId);
    const offers = state && 'offerCount' in state ? state.offerCount : 0;
    const offered = Array.from({ length: offers }, (_, at) => assignmentIdOf(incidentId, at + 1));
    const known = idsIn(sources, 'ASSIGNMENT').flatMap((id) => AssignmentId.safeParse(id).data ?? []);
    const assignmentIds = [...new Set([...offered, ...known])];
    const response = { kind: mobilisationKind, child: () => Recommendation };
    return [
      await redactAggregate(response, incidentId, redactor),
      await redactAggregate({ kind: correctionKind }, incidentId, redactor),
      ...(await inTurns(assignmentIds, (id) => redactAggregate({ kind: assignmentKind }, id, redactor))),
      ...(await inTurns(await keptMessagesOf(deps, sources, assignmentIds), (key) =>
        redactProof(key, redactor),
      )),
    ];
  };
