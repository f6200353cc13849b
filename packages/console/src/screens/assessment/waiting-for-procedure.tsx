import { Time } from '../../parts/times.tsx';
import { waitingTexts } from '../../texts/assessment.ts';
import { named } from '../../texts/words.ts';
import type { Assessment } from './path-drawing.ts';
import { ReportedFacts } from './reported-facts.tsx';

/** An incident of a type that no procedure covers yet. */
export function WaitingForProcedure({
  assessment: { incident, waitingSince },
}: {
  readonly assessment: Extract<Assessment, { status: 'waiting-for-procedure' }>;
}) {
  return (
    <div className="columns two">
      <section className="panel" role="status">
        <h2>{waitingTexts.title}</h2>
        <p>{waitingTexts.detail(named(incident.incidentType))}</p>
        <p>
          {waitingTexts.since} <Time at={waitingSince} />
        </p>
      </section>
      <ReportedFacts incident={incident} />
    </div>
  );
}
