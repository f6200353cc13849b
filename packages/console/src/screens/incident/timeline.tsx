import Button from '@cloudscape-design/components/button';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { timelineTexts as texts } from '../../texts/incident.ts';
import { foldLines, type Entry, type Line } from './fold-lines.ts';
import { TimelineEntries } from './timeline-entries.tsx';
import { useTimeline } from './use-timeline.ts';

/** What happened, the newest first. Lines of the system are folded away until somebody wants them. */
export function Timeline({ incidentId }: { readonly incidentId: string }) {
  const [showsAll, showAll] = useState(false);
  const [readTo, setReadTo] = useState<Line>();
  const { asked, isComing, showOlder } = useTimeline(incidentId);
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
          return (
            <>
              {items.length === 0 && <p>{texts.empty}</p>}
              <TimelineEntries entries={entries} readTo={readTo} onReadOn={() => setReadTo(undefined)} />
              {nextCursor !== undefined && (
                <Button
                  loading={isComing}
                  loadingText={texts.loadingMore}
                  onClick={() => {
                    setReadTo(items.at(-1));
                    showOlder();
                  }}
                >
                  {texts.more}
                </Button>
              )}
              {nextCursor === undefined && items.length > 0 && <p className="quiet">{texts.end}</p>}
            </>
          );
        }}
      </LiveData>
    </section>
  );
}
