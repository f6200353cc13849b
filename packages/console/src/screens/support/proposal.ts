import type { BodyOf } from '@muster/client';
import type { Terms } from './plan.ts';

/** In how many days of closed cases to look for evidence; 0 for not at all. */
export const LOOKS = ['0', '28', '91', '365'] as const;

/** A proposal as typed, but for its terms. */
export type ProposalFields = {
  readonly who: 'me' | 'colleague';
  readonly person: string;
  readonly team: string;
  readonly need: string;
  readonly look: (typeof LOOKS)[number];
  readonly remarks: readonly string[];
};

export const emptyProposal = (who: ProposalFields['who'], team: string): ProposalFields => ({
  ...{ who, person: '', team, need: '', look: '91', remarks: [] },
});

const DAY_MS = 86_400_000;

/** The proposal as the API takes it; undefined where something is lacking. A debrief carries nothing about anybody's work. */
export const proposalOf = (
  { who, person, team, need, look, remarks }: ProposalFields,
  terms: Terms | undefined,
  now: number,
): BodyOf<'proposeSupportPlan'> | undefined => {
  const isColleague = who === 'colleague';
  if (terms === undefined || need.trim() === '' || (isColleague && person.trim() === '')) return undefined;
  const days = Number(look);
  const lookIn = { from: new Date(now - days * DAY_MS).toISOString(), to: new Date(now).toISOString() };
  const isAboutWork = terms.type !== 'debrief';
  return {
    ...(isColleague && { person: person.trim() }),
    team,
    need: need.trim(),
    ...(isAboutWork && days > 0 && { lookIn }),
    remarks: isAboutWork
      ? remarks.map((says) => says.trim()).flatMap((says) => (says === '' ? [] : [{ says }]))
      : [],
    terms,
  };
};
