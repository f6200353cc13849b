import { historyTexts as texts } from '../../texts/support-plan.ts';
import { named } from '../../texts/words.ts';
import type { Plan } from './plan.ts';

export interface PlanStep {
  readonly at: string;
  readonly what: string;
}

/** What happened to a plan, in the order in which it did: versions, signatures, agreements, hand-overs, the end. */
export const planHistory = ({
  proposed,
  versions,
  signatures,
  agreements,
  handOvers,
  closed,
}: Plan): PlanStep[] => {
  const steps = [
    { at: proposed.at, what: texts.proposed(proposed.by) },
    ...versions.slice(1).map(({ at, by, version }) => ({ at, what: texts.version(by, version) })),
    ...signatures.map(({ at, by, version, lapsed }) => {
      const signed = texts.signed(by, version);
      return { at, what: lapsed === undefined ? signed : `${signed}; ${texts.lapsed(lapsed.because)}` };
    }),
    ...agreements.map(({ at, version }) => ({ at, what: texts.agreed(version) })),
    ...handOvers.map(({ at, by, fromTeam, toTeam }) => ({
      at,
      what: fromTeam === toTeam ? texts.taken(by) : texts.handed(by, named(fromTeam), named(toTeam)),
    })),
    ...(closed === undefined ? [] : [{ at: closed.at, what: texts.closed(closed.by) }]),
  ];
  return steps.sort((one, other) => one.at.localeCompare(other.at));
};
