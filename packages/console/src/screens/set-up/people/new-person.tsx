import Button from '@cloudscape-design/components/button';
import { expectData } from '@muster/client';
import { useNavigate } from '@tanstack/react-router';
import { useApi } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { useForm } from '../../../live/use-form.ts';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { NewNames, useNewNames } from '../../../parts/new-names.tsx';
import { Problem } from '../../../parts/problem.tsx';
import { personTexts } from '../../../texts/set-up.ts';
import { emptyPerson, newPerson } from './person-fields.ts';
import { PersonForm } from './person-form.tsx';

/** Adds somebody who can be sent. */
export function NewPerson() {
  usePageTitle(personTexts.addTitle);
  const api = useApi();
  const navigate = useNavigate();
  const form = useForm(emptyPerson);
  const create = useCommand((body: ReturnType<typeof newPerson>, attempt) =>
    expectData(api.POST('/v1/resources', { body, ...attempt })),
  );
  const newNames = useNewNames(create.fault);
  const add = async (): Promise<void> => {
    const added = await create.run(newPerson(form.fields, newNames.isMeant));
    if (added === undefined) return;
    await navigate({ to: '/set-up/people/$resourceId', params: { resourceId: added.resourceId } });
  };
  return (
    <>
      <h1>{personTexts.addTitle}</h1>
      <PersonForm form={form} fault={create.fault} isDisabled={false} />
      <NewNames {...newNames} />
      <Problem fault={create.fault} />
      <div className="actions">
        <Button variant="primary" loading={create.isRunning} onClick={() => void add()}>
          {personTexts.create}
        </Button>
      </div>
    </>
  );
}
