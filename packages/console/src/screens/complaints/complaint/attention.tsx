import type { RefObject } from 'react';
import { Countdown } from '../../../parts/times.tsx';
import { complaintTexts as texts } from '../../../texts/complaint.ts';
import { complaintLimit } from '../../../texts/complaints.ts';
import { nextLimit, type Complaint } from '../complaint.ts';

interface Props {
  readonly complaint: Complaint;
  /** What was done last on this screen. */
  readonly said: string;
  readonly place: RefObject<HTMLHeadingElement | null>;
}

/** What was just done, what is due next, and what has to be seen to, the most urgent first. */
export function Attention({ complaint, said, place }: Props) {
  const { attention } = complaint;
  const next = nextLimit(complaint);
  return (
    <section className="panel">
      <h2 ref={place} tabIndex={-1}>
        {texts.seeTo}
      </h2>
      <p role="status" className="done">
        {said}
      </p>
      {next && (
        <p>
          {texts.next(complaintLimit[next.limit])} <Countdown to={next.lateFrom} />
        </p>
      )}
      {attention.length === 0 ? (
        next === undefined && <p>{texts.nothingToDo}</p>
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
