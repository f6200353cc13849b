import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMay, usePerson } from '../../console-context.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { HistorySwitch } from '../../parts/history-switch.tsx';
import { competenceTexts } from '../../texts/competence.ts';
import { named } from '../../texts/words.ts';
import type { CompetenceSearch } from './competence-search.ts';
import { OpenRecord } from './open-record.tsx';
import { RecordList } from './record-list.tsx';
import './competence.css';

/** One's own records, a lead's those of their team, and the form that opens one. */
export default function CompetenceScreen() {
  usePageTitle(competenceTexts.title);
  const navigate = useNavigate();
  const { teams } = usePerson();
  const isLead = useMay('lead');
  const search = useSearch({ from: '/inside/competence' });
  const { history, team = teams[0] } = search;
  const show = (changed: CompetenceSearch) => void navigate({ to: '/competence', search: changed });
  const option = (name: string) => ({ value: name, label: named(name) });
  return (
    <>
      <h1>{competenceTexts.title}</h1>
      <p className="intro">{competenceTexts.intro}</p>
      <HistorySwitch
        history={history}
        onChange={(to) =>
          show({ ...(search.team !== undefined && { team: search.team }), ...(to && { history: to }) })
        }
      />
      <div className="lists">
        <section className="panel">
          <h2>{competenceTexts.mine}</h2>
          <RecordList team={undefined} history={history} />
        </section>
        {isLead && team !== undefined && (
          <section className="panel">
            <h2>{competenceTexts.team}</h2>
            <FormField label={competenceTexts.chooseTeam}>
              <Select
                options={[...new Set([...teams, team])].map(option)}
                selectedOption={option(team)}
                onChange={({ detail }) =>
                  show({ team: detail.selectedOption.value ?? team, ...(history && { history }) })
                }
              />
            </FormField>
            <RecordList team={team} history={history} />
          </section>
        )}
      </div>
      {history === undefined && (
        <ExpandableSection headerText={competenceTexts.open.title}>
          <OpenRecord />
        </ExpandableSection>
      )}
    </>
  );
}
