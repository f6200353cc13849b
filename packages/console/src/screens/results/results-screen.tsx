import { useNavigate, useSearch } from '@tanstack/react-router';
import { useConsole, usePerson } from '../../console-context.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import type { History } from '../../parts/history-search.ts';
import { HistorySwitch } from '../../parts/history-switch.tsx';
import { resultsTexts } from '../../texts/results.ts';
import { CasesBehind } from './cases-behind.tsx';
import { serverNow } from '../../api/server-clock.ts';
import { localDate } from '../../parts/local-days.ts';
import { periodAround, readPeriod } from '../../parts/period.ts';
import { PeriodChoice } from './period-choice.tsx';
import { PeriodFigures } from './period-figures.tsx';
import type { ResultsSearch } from './results-search.ts';
import './results.css';

/** The figures of a team and a period beside those of the period before; each leads to its cases. */
export default function ResultsScreen() {
  usePageTitle(resultsTexts.title);
  const { settings } = useConsole();
  const { teams } = usePerson();
  const navigate = useNavigate();
  const search = useSearch({ from: '/inside/results' });
  const team = search.team ?? teams[0];
  const zone = settings.homeZone;
  const period =
    readPeriod(search.from, search.to) ?? periodAround('week', localDate(serverNow(), zone), zone);
  const { history } = search;
  const kept = { ...(team !== undefined && { team }), ...period, ...(history && { history }) };
  const show = (changed: ResultsSearch) => void navigate({ to: '/results', search: { ...kept, ...changed } });
  const showHistory = (to: History | undefined) =>
    void navigate({
      to: '/results',
      search: { ...period, ...(team !== undefined && { team }), ...(to && { history: to }) },
    });
  return (
    <>
      <h1>{resultsTexts.title}</h1>
      {team === undefined ? (
        <p>{resultsTexts.noTeam}</p>
      ) : (
        <>
          <PeriodChoice
            key={`${period.from} ${period.to}`}
            teams={teams}
            team={team}
            period={period}
            onChange={show}
          />
          <HistorySwitch history={history} onChange={showHistory} />
          {search.cases !== undefined && (
            <CasesBehind
              team={team}
              period={period}
              cases={search.cases}
              history={history}
              onClose={() => show({})}
            />
          )}
          <PeriodFigures team={team} period={period} history={history} />
        </>
      )}
    </>
  );
}
