import { expectData } from '@muster/client';
import { Link } from '@tanstack/react-router';
import { useApi, useConsole } from '../../console-context.ts';
import { useNow } from '../../live/ticker.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import type { History } from '../../parts/history-search.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { figureTexts, resultsTexts } from '../../texts/results.ts';
import { FigurePanel } from './figure-panel.tsx';
import { figureGroups, type Figures } from './figure-groups.ts';
import { shifted, type Period } from '../../parts/period.ts';

interface Props {
  readonly team: string;
  readonly period: Period;
  readonly history: History | undefined;
}

/** All figures of a period; where it has none it says so. */
export function PeriodFigures({ team, period, history }: Props) {
  const api = useApi();
  const before = shifted(period, -1, useConsole().settings.homeZone);
  const shown = { team, ...(history && { history }) };
  const readFigures = async ({ from, to }: Period, signal: AbortSignal): Promise<Figures> => {
    const { figures } = await expectData(
      api.GET('/v1/metrics', { params: { query: { ...shown, from, to } }, signal }),
    );
    return figures;
  };
  const asked = useLive({
    key: ['readMetrics', team, period, history],
    read: async (signal) => {
      const [now, earlier] = await Promise.all([readFigures(period, signal), readFigures(before, signal)]);
      return { now, earlier };
    },
    everyMs: SELDOM_MS,
  });
  const isRunning = Date.parse(period.to) > useNow();
  return (
    <>
      <DataAge asked={asked} everyMs={SELDOM_MS} />
      <LiveData asked={asked} loading={resultsTexts.loading}>
        {({ now, earlier }) => (
          <>
            <p className="total">
              {now.cases === 0 ? (
                resultsTexts.empty
              ) : (
                <Link
                  to="/results"
                  search={{ ...shown, ...period, cases: 'all' }}
                  aria-label={figureTexts.toCases(resultsTexts.closed(now.cases), '')}
                >
                  {resultsTexts.closed(now.cases)}
                </Link>
              )}
            </p>
            <p className="quiet">
              {earlier.cases === 0 ? resultsTexts.nothingBefore : resultsTexts.before(earlier.cases)}
              {isRunning && ` ${resultsTexts.running}`}
            </p>
            {now.cases > 0 && (
              <div className="figures">
                {figureGroups(now, earlier).map((group) => (
                  <FigurePanel key={group.title} group={group} search={{ ...shown, ...period }} />
                ))}
              </div>
            )}
          </>
        )}
      </LiveData>
    </>
  );
}
