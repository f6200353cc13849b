import type { DeadlineKind, EscalationStep } from '@muster/contracts';
import type { IncidentRecord } from '../../record/domain/incident-record.ts';

/** A silent offer goes to the next person, any other miss to a lead. */
const otherwise = (kind: DeadlineKind): EscalationStep =>
  kind === 'accepted' ? { do: 'offer-next-resource' } : { do: 'tell-role', role: 'lead' };

/** The step after a miss: the procedure's, where it tells a role; else the usual one of its kind. */
export const stepFor = ({ plan }: IncidentRecord, kind: DeadlineKind): EscalationStep => {
  const named = plan?.escalation.find(({ deadline }) => deadline === kind)?.step;
  return named?.do === 'tell-role' ? named : otherwise(kind);
};
