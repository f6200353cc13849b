import Button from '@cloudscape-design/components/button';
import { expectData, type BodyOf } from '@muster/client';
import { useState } from 'react';
import { ifMatch } from '../../../../api/versioned.ts';
import { useApi } from '../../../../console-context.ts';
import { useCommand } from '../../../../live/use-command.ts';
import { useForm } from '../../../../live/use-form.ts';
import { Conflicts } from '../../../../parts/conflicts.tsx';
import { Problem } from '../../../../parts/problem.tsx';
import { actTexts } from '../../../../texts/complaint.ts';
import { logTexts } from '../../../../texts/complaints.ts';
import { formTexts } from '../../../../texts/forms.ts';
import { useFindIncident } from '../../use-find-incident.ts';
import type { Whole } from '../use-complaint.ts';
import { assessment, fieldsOf } from './assess-fields.ts';
import { AssessForm } from './assess-form.tsx';

const texts = actTexts.assess;

interface Props {
  readonly whole: Whole;
  readonly etag: string;
  readonly onDone: () => void;
}

/** Says how serious it is, or corrects what was logged; what another lead saves meanwhile is merged, both versions shown where they differ. */
export function Assess({ whole, etag, onDone }: Props) {
  const api = useApi();
  const { complaintId, incidentId } = whole.complaint;
  const form = useForm(fieldsOf(whole));
  const [reference, setReference] = useState('');
  const incident = useFindIncident();
  const save = useCommand((body: BodyOf<'assessComplaint'>, attempt) =>
    expectData(
      api.PATCH('/v1/complaints/{complaintId}', {
        params: { path: { complaintId }, header: ifMatch(etag) },
        body,
        ...attempt,
      }),
    ),
  );
  const namesIncident = incidentId === undefined && reference.trim() !== '';
  const send = async (): Promise<void> => {
    const found = namesIncident ? await incident.find(reference) : undefined;
    if (namesIncident && found === undefined) return;
    if ((await save.run(assessment(form.fields, form.changed, found))) === undefined) return;
    setReference('');
    onDone();
  };
  return (
    <>
      <AssessForm
        form={form}
        fault={save.fault}
        incident={
          incidentId === undefined
            ? { reference, error: incident.errorOf(reference), onChange: setReference }
            : undefined
        }
      />
      <Conflicts form={form} labels={logTexts.labels} />
      <Problem fault={incident.fault} />
      <Problem fault={save.fault} />
      <div className="actions">
        <Button
          variant="primary"
          loading={save.isRunning || incident.isRunning}
          disabled={(!form.isChanged && !namesIncident) || form.conflicts.length > 0}
          onClick={() => void send()}
        >
          {texts.save}
        </Button>
        {form.isChanged && <Button onClick={form.reset}>{formTexts.undo}</Button>}
      </div>
    </>
  );
}
