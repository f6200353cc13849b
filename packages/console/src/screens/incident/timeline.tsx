import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Toggle from '@cloudscape-design/components/toggle';
import { expectData } from '@muster/client';
import { useState } from 'react';
import { useApi } from '../../console-context.ts';
import { useLive } from '../../live/use-live.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { Time } from '../../parts/times.tsx';
import { timelineTexts as texts } from '../../texts/incident.ts';
import { howKnown } from '../../texts/words.ts';
import { foldLines, keysOf, type Entry, type Line } from './fold-lines.ts';
import { readPages } from '../../api/read-pages.ts';

const PAGE = 50;

function TimelineLine({ line }: { readonly line: Line }) {
  return (
    <>
      <Time at={line.at} /> {line.what}
      {line.happenedAt !== undefined && (
        <small className="quiet">
          {' '}
          {texts.happened} <Time at={line.happenedAt} age={false} />
        </small>
      )}
      {line.howKnown !== undefined && <small className="quiet"> {howKnown[line.howKnown]}</small>}
    </>
  );
}

/** What happened, the newest first. Lines of the system are folded away until somebody wants them. */
export function Timeline({ incidentId }: { readonly incidentId: string }) {
  const api = useApi();
  const [pages, setPages] = useState(1);
  const [showsAll, showAll] = useState(false);
  const asked = useLive({
    key: ['readTimeline', incidentId, pages],
    read: (signal) =>
      readPages(pages, (cursor) =>
        expectData(
          api.GET('/v1/incidents/{incidentId}/timeline', {
            params: {
              path: { incidentId },
              query: { order: 'newest', limit: PAGE, ...(cursor !== undefined && { cursor }) },
            },
            signal,
          }),
        ),
      ),
  });
  return (
    <section>
      <div className="actions">
        <h2>{texts.title}</h2>
        <DataAge asked={asked} />
        <Toggle checked={showsAll} onChange={({ detail }) => showAll(detail.checked)}>
          {texts.all}
        </Toggle>
      </div>
      <LiveData asked={asked} loading={texts.loading}>
        {({ items, nextCursor }) => {
          const entries: Entry[] = showsAll
            ? items.map((line) => ({ kind: 'line', line }))
            : foldLines(items);
          const keys = keysOf(entries);
          return (
            <>
              {items.length === 0 && <p>{texts.empty}</p>}
              <ol className="timeline" reversed>
                {entries.map((entry, at) => (
                  <li key={keys[at]}>
                    {entry.kind === 'line' ? (
                      <TimelineLine line={entry.line} />
                    ) : (
                      <ExpandableSection headerText={texts.folded(entry.lines.length)}>
                        {entry.lines.map((line, number) => (
                          <p key={number}>
                            <TimelineLine line={line} />
                          </p>
                        ))}
                      </ExpandableSection>
                    )}
                  </li>
                ))}
              </ol>
              {nextCursor !== undefined && <Button onClick={() => setPages(pages + 1)}>{texts.more}</Button>}
            </>
          );
        }}
      </LiveData>
    </section>
  );
}
