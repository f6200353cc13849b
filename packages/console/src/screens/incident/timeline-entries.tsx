import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useEffect, useRef } from 'react';
import { timelineTexts as texts } from '../../texts/incident.ts';
import { firstOlder, keysOf, type Entry, type Line } from './fold-lines.ts';
import { TimelineLine } from './timeline-line.tsx';

interface Props {
  readonly entries: readonly Entry[];
  /** The last line that was shown when somebody asked for older ones. */
  readonly readTo: Line | undefined;
  /** The reading goes on in what is older. */
  readonly onReadOn: () => void;
}

/** The lines, and the focus on the first older one once it has come, where the reading goes on. */
export function TimelineEntries({ entries, readTo, onReadOn }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const goesOnAt = readTo && firstOlder(entries, readTo);
  useEffect(() => {
    if (goesOnAt === undefined) return;
    const entry = list.current?.children[goesOnAt];
    if (entry instanceof HTMLElement) entry.focus();
    onReadOn();
  }, [goesOnAt, onReadOn]);
  const keys = keysOf(entries);
  return (
    <ol className="timeline" reversed ref={list}>
      {entries.map((entry, at) => (
        <li key={keys[at]} tabIndex={-1}>
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
  );
}
