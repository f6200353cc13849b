import type { RefObject } from 'react';
import { complaintTexts as texts } from '../../../texts/complaint.ts';

interface Props {
  readonly attention: readonly string[];
  /** What was done last on this screen. */
  readonly said: string;
  readonly place: RefObject<HTMLHeadingElement | null>;
}

/** What has to be seen to, the most urgent first; what was just done stands above it. */
export function SeeTo({ attention, said, place }: Props) {
  return (
    <section className="panel">
      <h2 ref={place} tabIndex={-1}>
        {texts.seeTo}
      </h2>
      <p role="status" className="done">
        {said}
      </p>
      {attention.length === 0 ? (
        <p>{texts.nothingToDo}</p>
      ) : (
        <ul className="see-to">
          {attention.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
