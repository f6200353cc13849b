import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { MUSTER } from '../support/domain/support-plan.ts';
import { proposeFromEvidence } from '../support/propose-from-evidence.ts';
import type { SupportStores } from '../support/store.ts';
import { criterionOf } from './domain/framework.ts';
import { frameworkOf } from './load-frameworks.ts';
import type { FrameworkStores } from './store.ts';

const FOUND = {
  'not-yet': 'An assessor found that it is not met yet.',
  insufficient: 'An assessor found that the evidence does not suffice.',
} as const;

/** Proposes support for a criterion that somebody does not show yet: one plan, however often it is said while that is open. */
export const proposeForGap = async (
  deps: FrameworkStores & SupportStores,
  { data }: MusterEvent<'CriterionNotYetMet'>,
  cause: Cause,
): Promise<void> => {
  const { recordId, person, team, criterion, verdict, saidAt } = data;
  const framework = await frameworkOf(deps, data);
  const text = criterionOf(framework, criterion)?.text ?? '';
  await proposeFromEvidence(
    deps,
    {
      source: ['criterion', recordId, criterion],
      ...{ person, team, at: saidAt },
      need: `${framework.title}: criterion ${criterion} is not shown yet.`,
      area: `${criterion} ${text}`.trim(),
      evidence: {
        ...{ kind: 'remark', by: MUSTER, says: FOUND[verdict] },
        from: { kind: 'criterion', recordId, criterion, saidAt },
      },
    },
    cause,
  );
};
