import Button from '@cloudscape-design/components/button';
import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import Select from '@cloudscape-design/components/select';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useConsole } from '../../console-context.ts';
import { resultsTexts } from '../../texts/results.ts';
import { named } from '../../texts/words.ts';
import { addDays, isLocalDate, localDate } from '../../parts/local-days.ts';
import {
  daysPeriod,
  isKind,
  kindOf,
  periodAround,
  shifted,
  type Period,
  type PeriodKind,
} from '../../parts/period.ts';
import { areAllowedDates, periodWords } from '../../parts/period-words.ts';
import type { ResultsSearch } from './results-search.ts';

interface Props {
  readonly teams: readonly string[];
  readonly team: string;
  readonly period: Period;
  readonly onChange: (changed: ResultsSearch) => void;
}

/** Whose figures, and of which days of the centre's calendar. */
export function PeriodChoice({ teams, team, period, onChange }: Props) {
  const zone = useConsole().settings.homeZone;
  const [kind, setKind] = useState<PeriodKind>(kindOf(period, zone));
  const first = localDate(Date.parse(period.from), zone);
  const option = (name: string) => ({ value: name, label: named(name) });
  const choose = (id: string) => {
    if (!isKind(id)) return;
    setKind(id);
    if (id !== 'own') onChange(periodAround(id, first, zone));
  };
  return (
    <section aria-label={resultsTexts.kind}>
      <div className="choice">
        <FormField label={resultsTexts.team}>
          <Select
            options={[...new Set([...teams, team])].map(option)}
            selectedOption={option(team)}
            onChange={({ detail }) => onChange({ team: detail.selectedOption.value ?? team })}
          />
        </FormField>
        <SegmentedControl
          label={resultsTexts.kind}
          selectedId={kind}
          options={Object.entries(resultsTexts.kinds).map(([id, text]) => ({ id, text }))}
          onChange={({ detail }) => choose(detail.selectedId)}
        />
        <div className="actions">
          <Button iconName="angle-left" onClick={() => onChange(shifted(period, -1, zone))}>
            {resultsTexts.earlier}
          </Button>
          <Button iconName="angle-right" iconAlign="right" onClick={() => onChange(shifted(period, 1, zone))}>
            {resultsTexts.later}
          </Button>
        </div>
        <Link to="/reports">{resultsTexts.toReports}</Link>
      </div>
      {kind === 'own' && <OwnDates period={period} zone={zone} onChange={onChange} />}
      <h2>{periodWords(period, zone)}</h2>
    </section>
  );
}

function OwnDates({
  period,
  zone,
  onChange,
}: Pick<Props, 'period' | 'onChange'> & { readonly zone: string }) {
  const [first, setFirst] = useState(localDate(Date.parse(period.from), zone));
  const [last, setLast] = useState(localDate(Date.parse(period.to) - 1, zone));
  const isRight = isLocalDate(first) && isLocalDate(last) && areAllowedDates(first, last);
  return (
    <div className="choice">
      <FormField label={resultsTexts.first}>
        <DatePicker value={first} onChange={({ detail }) => setFirst(detail.value)} />
      </FormField>
      <FormField label={resultsTexts.last} errorText={isRight ? undefined : resultsTexts.wrongDates}>
        <DatePicker value={last} onChange={({ detail }) => setLast(detail.value)} />
      </FormField>
      <Button disabled={!isRight} onClick={() => onChange(daysPeriod(first, addDays(last, 1), zone))}>
        {resultsTexts.apply}
      </Button>
    </div>
  );
}
