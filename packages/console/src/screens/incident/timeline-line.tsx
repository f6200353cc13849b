import { Time } from '../../parts/times.tsx';
import { timelineTexts as texts } from '../../texts/incident.ts';
import { howKnown } from '../../texts/words.ts';
import type { Line } from './fold-lines.ts';

/** What happened, when, by whom, and how that is known. */
export function TimelineLine({ line }: { readonly line: Line }) {
  return (
    <>
      <Time at={line.at} /> <bdi className="what">{line.what}</bdi>{' '}
      <small className="quiet">
        {line.kind === 'Note' ? texts.writtenBy : texts.by} <bdi>{line.by}</bdi>
        {line.howKnown !== undefined && `, ${texts.known}: ${howKnown[line.howKnown]}`}
        {line.happenedAt !== undefined && (
          <>
            , {texts.happened} <Time at={line.happenedAt} age={false} />
          </>
        )}
      </small>
    </>
  );
}
