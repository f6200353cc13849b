/** The steps of the tour, in their order. */
export const STEPS = ['report', 'verdict', 'dispatch', 'board', 'closing'] as const;
export type Step = (typeof STEPS)[number];

/** The incident that somebody practises on. */
export interface Practice {
  readonly incidentId: string;
  /** Unknown while its events are late. */
  readonly contactId: string | undefined;
  readonly reference: string;
}

/** Where a step stands; who may not dispatch sees what comes of it on the incident. */
export const addressOf = (step: Step, { incidentId, contactId }: Practice, mayDispatch: boolean): string => {
  const incident = `/incidents/${incidentId}`;
  switch (step) {
    case 'report':
      return contactId === undefined ? incident : `/contacts/${contactId}`;
    case 'verdict':
      return `${incident}/assessment`;
    case 'dispatch':
      return mayDispatch ? `${incident}/dispatch` : incident;
    case 'board':
      return '/board';
    case 'closing':
      return incident;
  }
};

/** The step at a place of the tour; the last where it would be past the end. */
export const stepAt = (at: number): Step => STEPS[at] ?? 'closing';

/** Whether somebody is on the line who was not when the tour was opened: it gives way to them. */
export const hasNewCaller = (before: readonly string[], ringing: readonly string[]): boolean =>
  ringing.some((contactId) => !before.includes(contactId));
