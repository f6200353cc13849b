import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { expectData } from '@muster/client';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { readAllOf } from '../../api/read-all.ts';
import { useApi, usePerson } from '../../console-context.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import type { History } from '../../parts/history-search.ts';
import { HistorySwitch } from '../../parts/history-switch.tsx';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { ReviewParts } from '../../parts/review-parts.tsx';
import { improvementsTexts as texts } from '../../texts/improvements.ts';
import { named } from '../../texts/words.ts';
import { ImprovementTable } from './improvement-table.tsx';
import { OpenLessons } from './open-lessons.tsx';
import { orderImprovements } from './order-improvements.ts';
import './improvements.css';

/** The improvements of one's teams, what is due to be checked first at the top. */
export default function ImprovementsScreen() {
  usePageTitle(texts.title);
  const api = useApi();
  const navigate = useNavigate();
  const { teams: mine } = usePerson();
  const { team, history } = useSearch({ from: '/inside/improvements' });
  const teams = team === undefined ? mine : [team];
  const asked = useLive({
    key: ['listImprovements', teams, history],
    isLater: true,
    read: (signal) =>
      readAllOf(teams, (one, cursor) => {
        const part = { limit: 100, ...(history && { history }), ...(cursor !== undefined && { cursor }) };
        const query = { team: one, ...part };
        return expectData(api.GET('/v1/improvements', { params: { query }, signal }));
      }),
    everyMs: SELDOM_MS,
  });
  return (
    <>
      <ReviewParts />
      <div className="actions">
        <h1>{texts.title}</h1>
        <DataAge asked={asked} everyMs={SELDOM_MS} />
      </div>
      <p className="quiet">{texts.about}</p>
      {teams.length === 0 ? (
        <p>{texts.noTeam}</p>
      ) : (
        <>
          <div className="actions choose">
            {mine.length > 1 && <TeamChoice team={team} teams={mine} history={history} />}
            <Button
              variant="primary"
              onClick={() =>
                void navigate({ to: '/improvements/new', search: team === undefined ? {} : { team } })
              }
            >
              {texts.take}
            </Button>
          </div>
          <HistorySwitch
            history={history}
            onChange={(to) =>
              void navigate({
                to: '/improvements',
                search: { ...(team !== undefined && { team }), ...(to && { history: to }) },
              })
            }
          />
          <LiveData asked={asked} loading={texts.loading}>
            {({ items, isCut }) => (
              <>
                {isCut && <p role="status">{texts.cut}</p>}
                {items.length === 0 ? (
                  <p>{texts.empty}</p>
                ) : (
                  <ImprovementTable items={orderImprovements(items)} />
                )}
              </>
            )}
          </LiveData>
          <OpenLessons teams={teams} />
        </>
      )}
    </>
  );
}

function TeamChoice({
  team,
  teams,
  history,
}: {
  readonly team: string | undefined;
  readonly teams: readonly string[];
  readonly history: History | undefined;
}) {
  const navigate = useNavigate();
  const all = { value: '', label: texts.allTeams };
  const option = (name: string) => ({ value: name, label: named(name) });
  return (
    <FormField label={texts.team}>
      <Select
        options={[all, ...teams.map(option)]}
        selectedOption={team === undefined ? all : option(team)}
        onChange={({ detail: { selectedOption } }) =>
          void navigate({
            to: '/improvements',
            search: {
              ...(selectedOption.value && { team: selectedOption.value }),
              ...(history && { history }),
            },
          })
        }
      />
    </FormField>
  );
}
