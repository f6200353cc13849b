import Button from '@cloudscape-design/components/button';
import { useNavigate } from '@tanstack/react-router';
import { usePerson } from '../../../console-context.ts';
import { Choice } from '../../../parts/choice.tsx';
import { complaintKind, complaintStatus, complaintsTexts as texts } from '../../../texts/complaints.ts';
import { named } from '../../../texts/words.ts';
import { complaintsSearch, type ComplaintsSearch } from '../complaints-search.ts';

/** The filters that stand in the address, and one press that takes them all away. */
export function ComplaintFilters({ search }: { readonly search: ComplaintsSearch }) {
  const { teams } = usePerson();
  const navigate = useNavigate({ from: '/complaints' });
  const choose = (name: keyof ComplaintsSearch) => (value: string) =>
    void navigate({ search: complaintsSearch({ ...search, [name]: value }) });
  return (
    <search className="filters" aria-label={texts.filters}>
      <Choice
        label={texts.team}
        value={search.team}
        all={texts.allTeams}
        options={teams.map((team) => [team, named(team)])}
        onChange={choose('team')}
      />
      <Choice
        label={texts.state}
        value={search.state}
        all={texts.allOpen}
        options={Object.entries(complaintStatus)}
        onChange={choose('state')}
      />
      <Choice
        label={texts.kind}
        value={search.kind}
        all={texts.bothKinds}
        options={Object.entries(complaintKind)}
        onChange={choose('kind')}
      />
      <Choice
        label={texts.handler}
        value={search.handler}
        all={texts.anybody}
        options={[['me', texts.mine]]}
        onChange={choose('handler')}
      />
      <Choice
        label={texts.history}
        value={search.history}
        all={texts.real}
        options={[['exercise', texts.exercise]]}
        onChange={choose('history')}
      />
      {Object.keys(search).length > 0 && (
        <Button onClick={() => void navigate({ search: {} })}>{texts.clear}</Button>
      )}
    </search>
  );
}
