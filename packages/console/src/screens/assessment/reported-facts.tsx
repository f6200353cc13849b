import { SceneFactTerms } from '../../parts/scene-facts.tsx';
import { Time } from '../../parts/times.tsx';
import { named } from '../../texts/words.ts';
import { factsTexts } from '../../texts/assessment.ts';
import type { Assessment } from './path-drawing.ts';

/** What was reported, in reach while the questions are asked. */
export function ReportedFacts({ incident }: { readonly incident: Assessment['incident'] }) {
  const { incidentType, place, summary, hazards, reportedAt } = incident;
  return (
    <section className="panel reported">
      <h2>{factsTexts.title}</h2>
      <p>
        <strong>{named(incidentType)}</strong>, {place.text} ({named(place.zone)})
      </p>
      <p className="said">{summary}</p>
      {hazards.length > 0 && (
        <p>
          {factsTexts.hazards}: {hazards.join(', ')}
        </p>
      )}
      <dl>
        <SceneFactTerms incident={incident} />
      </dl>
      <Time at={reportedAt} />
    </section>
  );
}
