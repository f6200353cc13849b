import { isDeepStrictEqual } from 'node:util';
import {
  referenceKey,
  type IncidentId,
  decided,
  met,
  unchanged,
  type Decision,
  type Cause,
} from '@muster/core';
import type { AggregateStore, Change, Loaded, Outcome } from '@muster/store';
import type { Deps } from '../deps.ts';
import { cardOf, lookAt } from '../domain/card.ts';
import type { Heard } from '../domain/heard.ts';
import { procedureInPlay } from '../domain/hear.ts';
import type { IncidentRecord } from '../domain/record.ts';
import type { Setting } from '../domain/said.ts';
import { REFERENCE_ROW } from '../stores.ts';

type Rule = (record: IncidentRecord | undefined, setting: Setting) => Decision<IncidentRecord>;

interface About {
  readonly heard?: readonly Heard[];
  /** Whether the cause is kept, to know it again: so for commands alone. */
  readonly isRemembered?: boolean;
}

const asStored = (state: object): unknown => JSON.parse(JSON.stringify(state));

/** A projection's part: written only when it changed. It remembers no causes, which the record does for it. */
const project = <S extends object>(store: AggregateStore<S>, loaded: Loaded<S>, state: S): Change[] =>
  isDeepStrictEqual(loaded.state, asStored(state))
    ? []
    : [store.change(loaded, decided(state, []), { remembers: false })];

/** Makes the incident findable once its reference is known. Written as often as that comes about, it stays the same row. */
const findable = (
  { references }: Deps,
  before: IncidentRecord | undefined,
  { incidentId, incident }: IncidentRecord,
): Change[] =>
  before?.incident === undefined && incident !== undefined
    ? [
        references.change(referenceKey(incident.reference), [
          { sk: REFERENCE_ROW, data: { incidentId }, replace: true },
        ]),
      ]
    : [];

/** What follows from an incident shares its first cause and its being a drill, whoever asked for it. */
const inTheName =
  ({ correlationId, exercise }: IncidentRecord) =>
  ({ causes, writes }: Change): Change => ({
    causes,
    writes: (cause) => writes({ ...cause, correlationId, exercise }),
  });

const settingFor = async (
  { procedureOf, ids, graceSeconds }: Deps,
  record: IncidentRecord | undefined,
  heard: readonly Heard[],
  { at }: Cause,
): Promise<Setting> => {
  const inPlay = procedureInPlay(record, heard);
  return { now: at, graceSeconds, ids, procedure: inPlay && (await procedureOf(inPlay)) };
};

/**
 * Loads an incident's record with what stands beside it, decides by the rule, and saves record, board card, watch and
 * reference in one transaction. A command is known again by its cause, which the record remembers. Events are known by
 * their sequence, since the cause names only one of them, and one may bring a verdict that needs its procedure; what
 * time brings is known by what it has settled.
 */
export const decideRecord = async (
  deps: Deps,
  incidentId: IncidentId,
  cause: Cause,
  rule: Rule,
  { heard, isRemembered = heard === undefined }: About = {},
): Promise<Outcome<IncidentRecord>> => {
  const { table, records, cards, watches } = deps;
  let version = 0;
  const outcome = await table.decide<IncidentRecord>(cause, async () => {
    const [loaded, card, watch] = await Promise.all([
      records.load(incidentId),
      cards.load(incidentId),
      watches.load(incidentId),
    ]);
    version = loaded.version;
    const isRepeated = isRemembered && loaded.state !== undefined && met(loaded.causes, cause) !== 'new';
    const decision = isRepeated
      ? unchanged(loaded.state)
      : rule(loaded.state, await settingFor(deps, loaded.state, heard ?? [], cause));
    if (!decision.ok) return decision;
    const record = decision.state;
    const change = records.change(loaded, decision, { remembers: isRemembered });
    if (decision.unchanged) return { ok: true, changes: [change], value: record };
    const projections = [
      ...project(cards, card, cardOf(record)),
      ...project(watches, watch, { at: lookAt(record) }),
      ...findable(deps, loaded.state, record),
    ];
    return { ok: true, changes: [change, ...projections].map(inTheName(record)), value: record };
  });
  if (!outcome.ok) return outcome;
  const { value: state, how } = outcome;
  return { ok: true, state, how, version: how === 'written' ? version + 1 : version };
};
