import { decided, invalid, refuse, type Decision, type Instant } from '@muster/core';
import { lapseUnagreed } from './agree.ts';
import { refuseOtherLead } from './circle.ts';
import {
  agreedVersion,
  refuseClosed,
  refuseFull,
  type Closing,
  type Doer,
  type Effect,
  type SupportPlan,
} from './support-plan.ts';
import { measureOf } from './terms.ts';

const notAgreed = () =>
  refuse('not-agreed', 'Nothing is agreed yet: both have to sign the same version first.');

/** Notes a session that was held. */
export const recordSession = (
  plan: SupportPlan,
  given: { readonly heldAt: Instant; readonly minutes: number; readonly says?: string | undefined },
  doer: Doer,
): Decision<SupportPlan> => {
  const refused =
    refuseClosed(plan) ?? refuseOtherLead(plan, doer) ?? refuseFull(plan.sessions, 100, 'sessions');
  if (refused) return refused;
  if (plan.agreements.length === 0) return notAgreed();
  if (given.heldAt > doer.at) {
    return invalid('not-held-yet', 'A session is noted once it was held.', { field: 'heldAt' });
  }
  return decided({ ...plan, sessions: [...plan.sessions, { ...doer, ...given }] }, []);
};

/**
 * Hands a plan to another team, or, without one, to the lead who asks. What the lead signed and the person did not lapses;
 * an agreement stays in force. The new team's leads see it from now on, the others no more.
 */
export const handOver = (
  plan: SupportPlan,
  { team, because }: { readonly team?: string | undefined; readonly because: string },
  doer: Doer,
): Decision<SupportPlan> => {
  const refused = refuseClosed(plan) ?? refuseFull(plan.handOvers, 50, 'hand-overs');
  if (refused) return refused;
  const toTeam = team ?? plan.team;
  const lead = doer.side === 'lead' && toTeam === plan.team ? doer.by : undefined;
  if (toTeam === plan.team && (lead === undefined || lead === plan.lead)) {
    return refuse('already-theirs', `This plan is with team ${toTeam} already. Name another team.`);
  }
  const { lead: before, ...rest } = plan;
  const made = {
    ...doer,
    fromTeam: plan.team,
    toTeam,
    because,
    ...(before !== undefined && { lead: before }),
  };
  return decided(
    {
      ...rest,
      team: toTeam,
      ...(lead !== undefined && { lead }),
      handOvers: [...plan.handOvers, made],
      signatures: lapseUnagreed(plan, ['lead'], { at: doer.at, because: `Handed over: ${because}` }),
    },
    [],
  );
};

/** What somebody says at the end. The effect is measured for it, where it can be. */
export interface GivenClosing {
  readonly outcome: Closing['outcome'];
  readonly says: string;
  readonly effect?: Effect | undefined;
}

const withFigure = (
  plan: SupportPlan,
  { outcome, effect, says }: GivenClosing & { readonly outcome: 'effective' | 'not-effective' },
  doer: Doer,
): Decision<SupportPlan> => {
  const terms = agreedVersion(plan)?.terms;
  if (terms === undefined) return notAgreed();
  if (doer.at < terms.reviewAt) {
    return refuse(
      'review-not-due',
      `The review was agreed for ${terms.reviewAt}. Agree another date first.`,
      {
        reviewAt: terms.reviewAt,
      },
    );
  }
  if (measureOf(terms) === undefined || effect === undefined) {
    return refuse('no-figure', 'No figure was agreed, so nothing shows an effect. Close it as not-measured.');
  }
  if (!effect.enough) return refuse('too-few-cases', effect.explained);
  if (outcome === 'effective' && (effect.change?.change ?? 0) <= 0) {
    return refuse('figure-says-otherwise', `It did not get better: ${effect.explained}`);
  }
  return decided({ ...plan, closed: { ...doer, outcome, says, effect } }, []);
};

/** Ends a plan. Effective, or not, only with its figure, at the review or later; a debrief is held; anything may be withdrawn. */
export const closeSupport = (plan: SupportPlan, given: GivenClosing, doer: Doer): Decision<SupportPlan> => {
  const refused = refuseClosed(plan) ?? refuseOtherLead(plan, doer);
  if (refused) return refused;
  const { outcome, says } = given;
  switch (outcome) {
    case 'withdrawn':
      return decided({ ...plan, closed: { ...doer, outcome, says } }, []);
    case 'effective':
    case 'not-effective':
      return withFigure(plan, { ...given, outcome }, doer);
    case 'held':
    case 'not-measured':
      if (plan.agreements.length === 0) return notAgreed();
      if ((outcome === 'held') !== (plan.about.purpose === 'wellbeing')) {
        return refuse('other-purpose', 'A debrief closes as held, any other support as not-measured.');
      }
      return decided({ ...plan, closed: { ...doer, outcome, says } }, []);
  }
};
