import { expectData } from '@muster/client';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { serverNow } from '../../api/server-clock.ts';
import { useApi, useConsole, usePerson } from '../../console-context.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { LiveData } from '../../parts/live-data.tsx';
import {
  improvementsTexts,
  improvementTexts,
  newImprovementTexts as texts,
} from '../../texts/improvements.ts';
import { beginFields, type ImprovementFields } from './improvement-fields.ts';
import { NewImprovement } from './new-improvement.tsx';
import './improvements.css';

/** Takes an improvement up: from nothing, from a figure of the results, or from an action of an incident's review. */
export default function NewImprovementScreen() {
  usePageTitle(texts.title);
  const { review, action } = useSearch({ from: '/inside/improvements/new' });
  const { teams } = usePerson();
  return (
    <>
      <p>
        <Link to="/improvements">{improvementTexts.back}</Link>
      </p>
      <h1>{texts.title}</h1>
      {teams[0] === undefined ? (
        <p>{improvementsTexts.noTeam}</p>
      ) : review === undefined ? (
        <Begun given={{}} />
      ) : (
        <FromReview incidentId={review} action={Number(action ?? 1)} />
      )}
    </>
  );
}

function FromReview({ incidentId, action }: { readonly incidentId: string; readonly action: number }) {
  const api = useApi();
  const asked = useLive({
    key: ['readIncidentReview', incidentId],
    read: (signal) =>
      expectData(api.GET('/v1/incident-reviews/{incidentId}', { params: { path: { incidentId } }, signal })),
    everyMs: SELDOM_MS,
  });
  return (
    <LiveData asked={asked} loading={texts.loading}>
      {({ team, written }) => (
        <>
          <p>
            {texts.fromReview}{' '}
            <Link to="/incident-reviews/$incidentId" params={{ incidentId }}>
              {improvementTexts.toReview}
            </Link>
          </p>
          <Begun given={{ team, action: written?.text.actions[action - 1] ?? '' }} incidentId={incidentId} />
        </>
      )}
    </LiveData>
  );
}

function Begun({
  given,
  incidentId,
}: {
  readonly given: Partial<ImprovementFields>;
  readonly incidentId?: string;
}) {
  const search = useSearch({ from: '/inside/improvements/new' });
  const { teams, email } = usePerson();
  const zone = useConsole().settings.homeZone;
  const [initial] = useState(() => ({
    ...beginFields(search, { team: teams[0] ?? '', email, nowMs: serverNow(), zone }),
    ...given,
  }));
  return <NewImprovement initial={initial} incidentId={incidentId} />;
}
