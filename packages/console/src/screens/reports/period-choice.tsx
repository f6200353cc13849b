import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { reportTexts } from '../../texts/reports.ts';
import { periodWords, type Period } from './report-period.ts';

interface Props {
  readonly periods: readonly Period[];
  readonly chosen: Period;
  readonly onChange: (from: string) => void;
}

/** For which of the periods that are due it is previewed and run. */
export function PeriodChoice({ periods, chosen, onChange }: Props) {
  const option = (period: Period) => ({ value: period.from, label: periodWords(period) });
  return (
    <div className="form">
      <FormField label={reportTexts.period} description={reportTexts.periodHint}>
        <Select
          options={periods.map(option)}
          selectedOption={option(chosen)}
          onChange={({ detail }) => onChange(detail.selectedOption.value ?? chosen.from)}
        />
      </FormField>
    </div>
  );
}
