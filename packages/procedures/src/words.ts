import type { DeadlineKind } from '@muster/contracts';

/** What is promised by each kind of deadline, as people say it. */
export const commitmentWords: Readonly<Record<DeadlineKind, string>> = {
  triage: 'A verdict',
  dispatched: 'An offer to a person',
  accepted: 'Acceptance',
  understood: 'Confirmation of the brief',
  arrived: 'Arrival',
  action: 'An action',
  resolved: 'The resolution',
};

export { idInWords } from '@muster/core';
