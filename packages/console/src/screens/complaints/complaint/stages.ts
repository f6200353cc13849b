import type { ComplaintStatus } from '../../../texts/complaints.ts';
import type { Complaint } from '../complaint.ts';

export interface StageMark {
  readonly stage: ComplaintStatus;
  /** `skipped`: it went on without it. */
  readonly state: 'behind' | 'here' | 'ahead' | 'skipped';
}

const ORDER = ['logged', 'acknowledged', 'investigating', 'answered', 'second-stage', 'closed'] as const;

type Facts = Pick<Complaint, 'status' | 'first' | 'second' | 'limits'>;

const wasThere = (stage: ComplaintStatus, { first, second, limits }: Facts): boolean => {
  switch (stage) {
    case 'logged':
      return true;
    case 'acknowledged':
      return limits.some(({ limit, metAt }) => limit === 'acknowledge' && metAt !== undefined);
    case 'investigating':
      return first.handler !== undefined;
    case 'answered':
      return first.answeredAt !== undefined;
    case 'second-stage':
      return second !== undefined;
    case 'closed':
      return false;
  }
};

/** Where a complaint stands among all its stages. A query has no acknowledgement of its own, a withdrawn one no answer. */
export const stagesOf = (complaint: Facts): StageMark[] => {
  const at = ORDER.indexOf(complaint.status);
  return ORDER.map((stage, index) => ({
    stage,
    state: index === at ? 'here' : index > at ? 'ahead' : wasThere(stage, complaint) ? 'behind' : 'skipped',
  }));
};
