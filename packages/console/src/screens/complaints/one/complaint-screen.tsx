import { Link, useParams } from '@tanstack/react-router';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { DataAge, LiveData } from '../../../parts/live-data.tsx';
import { complaintTexts as texts } from '../../../texts/complaint.ts';
import { complaintKind } from '../../../texts/complaints.ts';
import '../complaints.css';
import { Facts } from './facts.tsx';
import { Limits } from './limits.tsx';
import { SeeTo } from './see-to.tsx';
import { StageLine } from './stage-line.tsx';
import { COMPLAINT_MS, useComplaint } from './use-complaint.ts';
import { Words } from './words.tsx';

/** One query or complaint: where it stands, what needs a person, its limits and its letters. */
export default function ComplaintScreen() {
  const { complaintId } = useParams({ from: '/inside/complaints/$complaintId' });
  const asked = useComplaint(complaintId);
  const known = asked.data?.value.complaint;
  usePageTitle(known === undefined ? texts.title : `${complaintKind[known.kind]} ${known.reference}`);
  return (
    <LiveData asked={asked} loading={texts.loading}>
      {({ value: { complaint, words, outcomeWanted } }) => (
        <>
          <div className="actions">
            <h1>
              {complaintKind[complaint.kind]} {complaint.reference}
            </h1>
            <DataAge asked={asked} everyMs={COMPLAINT_MS} />
            <Link to="/complaints">{texts.back}</Link>
          </div>
          <StageLine complaint={complaint} />
          <div className="columns two">
            <div>
              <SeeTo attention={complaint.attention} />
              <Words words={words} outcomeWanted={outcomeWanted} />
            </div>
            <div>
              <Limits complaint={complaint} />
              <Facts complaint={complaint} />
            </div>
          </div>
        </>
      )}
    </LiveData>
  );
}
