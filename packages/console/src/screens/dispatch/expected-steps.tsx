import { expectData } from '@muster/client';
import { useParams } from '@tanstack/react-router';
import { useApi } from '../../console-context.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { expectedTexts as texts } from '../../texts/contact-points.ts';
import { expectedInWords, isByMailOnly } from './expected-in-words.ts';

interface Props {
  readonly resourceId: string;
  readonly role: string;
}

/** By which channels somebody would be told of an offer of this role, in their order. Nothing while it is not known. */
export function ExpectedSteps({ resourceId, role }: Props) {
  const { incidentId } = useParams({ from: '/inside/incidents/$incidentId/dispatch' });
  const api = useApi();
  const { data: steps } = useLive({
    key: ['readExpectedSteps', incidentId, resourceId, role],
    read: async (signal) => {
      const params = { path: { incidentId, resourceId }, query: { role } };
      const path = '/v1/incidents/{incidentId}/people/{resourceId}/expected-steps';
      return (await expectData(api.GET(path, { params, signal }))).steps;
    },
    everyMs: SELDOM_MS,
  });
  return (
    <div className="expected">
      {steps && <span className={steps.length === 0 ? 'short' : 'quiet'}>{expectedInWords(steps)}</span>}{' '}
      {steps && isByMailOnly(steps) && <span className="short">{texts.mailOnly}</span>}
    </div>
  );
}
