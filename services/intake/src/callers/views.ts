import { CorrectedField, wordsOf } from '@muster/contracts';
import type { Instant } from '@muster/core';
import type { CallLimits } from '../contacts/domain/contact-status.ts';
import { contactView } from '../contacts/domain/contact-view.ts';
import type { ReportedIncident } from '../reports/domain/reported-incident.ts';
import type { Erasure } from './erase-caller.ts';
import type { Erased } from './routes.ts';

/** What was written of the incident may name the caller whose details are gone: a lead reads it and corrects it. */
const toCorrect = (reported: ReportedIncident | undefined): Pick<Erased, 'toCorrect'> => {
  if (reported === undefined) return {};
  const { incidentId, incident } = reported;
  const words = wordsOf(incident);
  const texts = CorrectedField.options.flatMap((field) => {
    const text = words[field];
    return text === undefined ? [] : [{ field, text }];
  });
  return { toCorrect: { incidentId, texts, correctAt: `/v1/incidents/${incidentId}/correction` } };
};

/** The contact after an erasure, with what is left to correct. */
export const erasedView = ({ contact, incident }: Erasure, limits: CallLimits, now: Instant): Erased => ({
  ...contactView(contact, limits, now),
  ...toCorrect(incident),
});
