import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { expectData, type ReplyOf } from '@muster/client';
import { useState } from 'react';
import { useApi, useConsole } from '../../console-context.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { LiveData } from '../../parts/live-data.tsx';
import { localTime } from '../../parts/local-time.ts';
import { incidentReviewTexts } from '../../texts/incident-reviews.ts';
import { hasPoint, withPoint } from './review-points.ts';

const texts = incidentReviewTexts.pick;
const LINES = 100;

type Line = ReplyOf<'readTimeline'>['items'][number];

interface Props {
  readonly incidentId: string;
  /** What happened, as it is written so far: a line per point. */
  readonly facts: string;
  readonly onPick: (facts: string) => void;
}

/** The incident's timeline, oldest first, each line of which may be added to what happened. */
export function PickFacts(props: Props) {
  const [isOpen, open] = useState(false);
  return (
    <ExpandableSection
      variant="footer"
      headerText={texts.title}
      headingTagOverride="h3"
      expanded={isOpen}
      onChange={({ detail }) => open(detail.expanded)}
    >
      {isOpen && <Lines {...props} />}
    </ExpandableSection>
  );
}

function Lines({ incidentId, facts, onPick }: Props) {
  const api = useApi();
  const zone = useConsole().settings.homeZone;
  const [picked, setPicked] = useState(0);
  const asked = useLive({
    key: ['readTimeline', incidentId, 'oldest'],
    read: (signal) =>
      expectData(
        api.GET('/v1/incidents/{incidentId}/timeline', {
          params: { path: { incidentId }, query: { order: 'oldest', limit: LINES } },
          signal,
        }),
      ),
    everyMs: SELDOM_MS,
  });
  const pointOf = ({ at, what }: Line): string => `${localTime(at, zone, Date.parse(at))} ${what}`;
  return (
    <LiveData asked={asked} loading={texts.loading}>
      {({ items, nextCursor }) => (
        <>
          {items.length === 0 && <p>{texts.empty}</p>}
          <p role="status" className="only-read">
            {picked > 0 ? texts.added : ''}
          </p>
          <ul className="pick">
            {items.map((line, number) => {
              const point = pointOf(line);
              return (
                <li key={`${number} ${point}`}>
                  <bdi>{point}</bdi>{' '}
                  {hasPoint(facts, point) ? (
                    <small className="quiet">{texts.isThere}</small>
                  ) : (
                    <Button
                      variant="inline-link"
                      ariaLabel={texts.add(line.what)}
                      onClick={() => {
                        setPicked(picked + 1);
                        onPick(withPoint(facts, point));
                      }}
                    >
                      {texts.button}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
          {nextCursor !== undefined && <p>{texts.cut}</p>}
        </>
      )}
    </LiveData>
  );
}
