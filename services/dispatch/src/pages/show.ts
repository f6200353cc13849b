import type { RawReply } from '@muster/runtime/http/serve';
import { isEnded } from '../domain/assignment.ts';
import { briefOf } from '../domain/brief.ts';
import type { PageContext } from './context.ts';
import { endedPage } from './ended-page.ts';
import { alteredPage } from './link-pages.ts';
import { offerPage } from './offer-page.ts';
import { workPage } from './work-page.ts';

/** The page of a link as things stand. */
export const showLink = (context: PageContext): RawReply => {
  const { assignment, mobilisation, phone } = context;
  const brief = briefOf(assignment, mobilisation);
  if (brief === undefined) return alteredPage(phone, context.typed?.reason);
  if (isEnded(assignment)) return endedPage({ ...context, assignment });
  if (assignment.status === 'offered') return offerPage(context, brief);
  return workPage({ ...context, assignment }, brief);
};
