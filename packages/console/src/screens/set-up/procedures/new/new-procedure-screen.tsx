import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { expectData, type BodyOf } from '@muster/client';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { fieldFault } from '../../../../api/field-fault.ts';
import { useApi } from '../../../../console-context.ts';
import { useCommand } from '../../../../live/use-command.ts';
import { useForm } from '../../../../live/use-form.ts';
import { usePageTitle } from '../../../../live/use-page-title.ts';
import { NamesField } from '../../../../parts/names-field.tsx';
import { Problem } from '../../../../parts/problem.tsx';
import { newProcedureTexts as texts } from '../../../../texts/procedures.ts';
import { useProcedure } from '../use-procedure.ts';
import { BeginWith } from './begin-with.tsx';
import { copyOf, emptyProcedure, type NewProcedure } from './empty-procedure.ts';

const nothing: NewProcedure = { title: '', incidentTypes: [] };

/** Begins a procedure, from the empty sample or as a copy; its text is edited afterwards. */
export default function NewProcedureScreen() {
  usePageTitle(texts.title);
  const { copy } = useSearch({ from: '/inside/set-up/procedures/new' });
  const api = useApi();
  const navigate = useNavigate();
  const original = useProcedure(copy);
  const { fields, set } = useForm({ ...nothing });
  const create = useCommand((body: BodyOf<'createProcedure'>, attempt) =>
    expectData(api.POST('/v1/procedures', { body, ...attempt })),
  );
  const document =
    copy === undefined
      ? emptyProcedure(fields)
      : original.data && copyOf(original.data.value.document, fields);
  const createNow = async (): Promise<void> => {
    const created = document && (await create.run(document));
    if (created === undefined) return;
    const { procedureId } = created;
    await navigate({ to: '/set-up/procedures/$procedureId/edit', params: { procedureId } });
  };
  return (
    <>
      <h1>{texts.title}</h1>
      <p className="quiet">{texts.about}</p>
      <div className="form">
        <BeginWith copy={copy} />
        <FormField label={texts.labels.title} errorText={fieldFault(create.fault, 'title')}>
          <Input value={fields.title} onChange={({ detail }) => set('title', detail.value)} />
        </FormField>
        <NamesField
          label={texts.labels.incidentTypes}
          known={[]}
          chosen={fields.incidentTypes}
          placeholder={texts.typesExample}
          error={fieldFault(create.fault, 'incidentTypes')}
          onChange={(incidentTypes) => set('incidentTypes', incidentTypes)}
        />
        <Problem fault={create.fault} />
        <div className="actions">
          <Button
            variant="primary"
            loading={create.isRunning}
            disabled={document === undefined}
            onClick={() => void createNow()}
          >
            {texts.create}
          </Button>
        </div>
      </div>
    </>
  );
}
