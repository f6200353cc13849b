import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { useNavigate } from '@tanstack/react-router';
import { LiveData } from '../../../parts/live-data.tsx';
import { differenceTexts as texts, procedureTexts, proceduresTexts } from '../../../texts/procedures.ts';
import { DifferenceList } from './difference-list.tsx';
import type { Document } from './drawing/procedure-graph.ts';
import { useVersion } from './use-version.ts';

interface Props {
  readonly procedureId: string;
  readonly document: Document;
  /** The versions that it may be compared with, and the one chosen. */
  readonly others: readonly number[];
  readonly against: number | undefined;
}

/** What changed from another version to this one; the other one stands in the address. */
export function CompareVersions({ procedureId, document, others, against = others[0] }: Props) {
  const navigate = useNavigate();
  const asked = useVersion(procedureId, against);
  if (against === undefined) return null;
  const option = (version: number) => ({ value: String(version), label: proceduresTexts.version(version) });
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      <FormField label={texts.against}>
        <Select
          options={others.map(option)}
          selectedOption={option(against)}
          onChange={({ detail }) =>
            void navigate({ to: '.', search: { against: detail.selectedOption.value ?? '' }, replace: true })
          }
        />
      </FormField>
      <LiveData asked={asked} loading={procedureTexts.loading}>
        {({ document: before }) => <DifferenceList before={before} after={document} />}
      </LiveData>
    </section>
  );
}
