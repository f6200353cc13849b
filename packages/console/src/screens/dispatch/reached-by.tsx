import { expectData } from '@muster/client';
import { useApi } from '../../console-context.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { reachTexts as texts } from '../../texts/contact-points.ts';
import { pointsInWords } from './points-in-words.ts';

/** On which channels a person can be told, without their addresses. Nothing while it is not known. */
export function ReachedBy({ resourceId }: { readonly resourceId: string }) {
  const api = useApi();
  const params = { path: { resourceId } };
  const { data } = useLive({
    key: ['readResource', resourceId, 'contactPoints'],
    read: async (signal) =>
      pointsInWords(await expectData(api.GET('/v1/resources/{resourceId}', { params, signal }))),
    everyMs: SELDOM_MS,
  });
  if (data === undefined) return null;
  return (
    <p className="quiet">
      {texts.title}: {data.length === 0 ? texts.none : data.join(', ')}.
    </p>
  );
}
