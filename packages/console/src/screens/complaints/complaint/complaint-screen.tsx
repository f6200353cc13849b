import { Link, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { useComplaintSettings } from '../../../live/use-complaint-settings.ts';
import { DataAge, LiveData } from '../../../parts/live-data.tsx';
import { complaintTexts as texts } from '../../../texts/complaint.ts';
import { complaintKind } from '../../../texts/complaints.ts';
import '../complaints.css';
import { Letters } from '../letters/letters.tsx';
import { Acts } from './acts/acts.tsx';
import { Facts } from './facts.tsx';
import { History } from './history.tsx';
import { Limits } from './limits.tsx';
import { lettersNow } from './next-acts.ts';
import { Attention } from './attention.tsx';
import { StageLine } from './stage-line.tsx';
import { COMPLAINT_MS, useComplaint, type Whole } from './use-complaint.ts';
import { Words } from './words.tsx';

/** One query or complaint: where it stands, what needs a person, its limits and its letters. */
export default function ComplaintScreen() {
  const { complaintId } = useParams({ from: '/inside/complaints/$complaintId' });
  const asked = useComplaint(complaintId);
  const known = asked.data?.value.complaint;
  usePageTitle(known === undefined ? texts.title : `${complaintKind[known.kind]} ${known.reference}`);
  return (
    <LiveData asked={asked} loading={texts.loading}>
      {({ value, etag }) => (
        <>
          <div className="actions">
            <h1>
              {complaintKind[value.complaint.kind]} {value.complaint.reference}
            </h1>
            {value.complaint.history !== undefined && <span className="stage">{texts.exercise}</span>}
            <DataAge asked={asked} everyMs={COMPLAINT_MS} />
            <Link to="/complaints">{texts.back}</Link>
          </div>
          <StageLine complaint={value.complaint} />
          <Work whole={value} etag={etag} />
        </>
      )}
    </LiveData>
  );
}

/** What needs a person and what can be done on the left, what is known on the right. After each act the focus goes to what comes next. */
function Work({ whole, etag }: { readonly whole: Whole; readonly etag: string }) {
  const { complaint, words, outcomeWanted } = whole;
  const profile = useComplaintSettings().data?.value.profiles[complaint.profile];
  const [said, say] = useState('');
  const place = useRef<HTMLHeadingElement>(null);
  const letters = lettersNow(complaint, profile);
  const done = (what: string) => {
    say(what);
    place.current?.focus();
  };
  return (
    <div className="columns two">
      <div>
        <Attention complaint={complaint} said={said} place={place} />
        <Words words={words} outcomeWanted={outcomeWanted} />
        <Letters whole={whole} purposes={letters} onDone={done} />
        <Acts {...{ whole, etag, profile, letters }} onDone={done} />
      </div>
      <div>
        <Limits complaint={complaint} />
        <Facts whole={whole} />
        <History whole={whole} />
      </div>
    </div>
  );
}
