import { isEnded } from '../../assignments/domain/assignment.ts';
import { briefOf } from '../../assignments/domain/brief.ts';
import type { PageContext } from './context.ts';
import { endedPage } from './ended-page.ts';
import type { PageReply } from './layout.ts';
import { alteredPage } from './link-pages.ts';
import { offerPage } from './offer-page.ts';
import { workPage } from './work-page.ts';

/** The page of a link by the present state. */
export const pageOfLink = (context: PageContext): PageReply => {
  const { assignment, mobilisation, phone } = context;
  const brief = briefOf(assignment, mobilisation);
  if (brief === undefined) return alteredPage(phone, context.typed?.reason);
  if (isEnded(assignment)) return endedPage({ ...context, assignment });
  if (assignment.status === 'offered') return offerPage(context, brief);
  return workPage({ ...context, assignment }, brief);
};
