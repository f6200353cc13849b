import Button from '@cloudscape-design/components/button';
import { expectData } from '@muster/client';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { readAll } from '../../api/read-all.ts';
import { useApi, useMay, usePerson } from '../../console-context.ts';
import { useKeys } from '../../live/use-keys.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import type { History } from '../../parts/history-search.ts';
import { HistorySwitch } from '../../parts/history-switch.tsx';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { supportTexts as texts } from '../../texts/support.ts';
import { named } from '../../texts/words.ts';
import { SupportList } from './support-list.tsx';
import './support.css';

/** The support plans of whoever is signed in, or of a team that they lead; what waits for them first. */
export default function SupportScreen() {
  usePageTitle(texts.title);
  const api = useApi();
  const navigate = useNavigate();
  const { team, history } = useSearch({ from: '/inside/support' });
  const ofTeam = team === undefined ? {} : { team };
  const propose = () =>
    void navigate({
      to: '/support/$supportPlanId',
      params: { supportPlanId: 'new' },
      search: ofTeam,
    });
  useKeys({ n: propose });
  const asked = useLive({
    key: ['listSupportPlans', team, history],
    isLater: true,
    read: (signal) =>
      readAll((cursor) => {
        const query = { ...ofTeam, ...(history && { history }), ...(cursor !== undefined && { cursor }) };
        return expectData(api.GET('/v1/support-plans', { params: { query }, signal }));
      }),
    everyMs: SELDOM_MS,
  });
  return (
    <>
      <div className="actions">
        <h1>{texts.title}</h1>
        <DataAge asked={asked} everyMs={SELDOM_MS} />
        <Button variant="primary" onClick={propose}>
          {texts.propose}
        </Button>
      </div>
      <p className="quiet">{texts.intro}</p>
      <HistorySwitch
        history={history}
        onChange={(to) =>
          void navigate({ to: '/support', search: { ...ofTeam, ...(to && { history: to }) } })
        }
      />
      <WhosePlans history={history} />
      <LiveData asked={asked} loading={texts.loading}>
        {({ items, isCut }) => (
          <>
            {isCut && <p role="status">{texts.cut}</p>}
            {items.length === 0 ? (
              <p>{team === undefined ? texts.emptyMine : texts.emptyTeam}</p>
            ) : (
              <SupportList lines={items} isOwn={team === undefined} />
            )}
          </>
        )}
      </LiveData>
    </>
  );
}

function WhosePlans({ history }: { readonly history: History | undefined }) {
  const { teams } = usePerson();
  if (!useMay('lead')) return null;
  const kept = history === undefined ? {} : { history };
  return (
    <nav className="parts" aria-label={texts.lists}>
      <Link to="/support" search={kept} activeOptions={{ exact: true }}>
        {texts.mine}
      </Link>
      {teams.map((one) => (
        <Link key={one} to="/support" search={{ ...kept, team: one }} activeOptions={{ exact: true }}>
          {texts.team(named(one))}
        </Link>
      ))}
    </nav>
  );
}
