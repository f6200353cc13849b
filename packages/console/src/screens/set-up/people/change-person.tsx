import Alert from '@cloudscape-design/components/alert';
import { expectData } from '@muster/client';
import { Link } from '@tanstack/react-router';
import { ifMatch } from '../../../api/versioned.ts';
import { useApi, useMay } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { useForm } from '../../../live/use-form.ts';
import { Conflicts } from '../../../parts/conflicts.tsx';
import { NewNames, useNewNames } from '../../../parts/new-names.tsx';
import { Problem } from '../../../parts/problem.tsx';
import { SaveButtons } from '../../../parts/save-buttons.tsx';
import { Time } from '../../../parts/times.tsx';
import { verifyTexts } from '../../../texts/contact-points.ts';
import { dutyStatus, personTexts } from '../../../texts/set-up.ts';
import { codesFor, pointWarnings } from './contact-points.ts';
import { DutyField } from './duty-field.tsx';
import type { Person } from './people-table.tsx';
import { fieldsOf, personChange } from './person-fields.ts';
import { PersonForm } from './person-form.tsx';
import { RemovePerson } from './remove-person.tsx';
import { VerifyPoint } from './verify-point.tsx';

interface Props {
  readonly person: Person;
  readonly etag: string;
}

/** Changes a person; what somebody else saves meanwhile is merged, and both versions shown where they differ. */
export function ChangePerson({ person, etag }: Props) {
  const api = useApi();
  const isAdmin = useMay('admin');
  const { resourceId } = person;
  const form = useForm(fieldsOf(person));
  const save = useCommand((body: ReturnType<typeof personChange>, attempt) =>
    expectData(
      api.PATCH('/v1/resources/{resourceId}', {
        params: { path: { resourceId }, header: ifMatch(etag) },
        body,
        ...attempt,
      }),
    ),
  );
  const newNames = useNewNames(save.fault);
  const { incidentId } = person;
  const toVerify = codesFor(person);
  return (
    <>
      <h1>{person.name}</h1>
      <p>
        {dutyStatus[person.status]}
        {incidentId !== undefined && (
          <>
            {' '}
            <Link to="/incidents/$incidentId" params={{ incidentId }}>
              {personTexts.toIncident}
            </Link>
          </>
        )}
      </p>
      {person.warnings.length > 0 && (
        <Alert type="warning" header={personTexts.warnings}>
          {person.warnings.join('; ')}
        </Alert>
      )}
      <DutyField person={person} etag={etag} />
      {pointWarnings(person).map(({ text, since }) => (
        <Alert key={text} type="warning">
          {text} <Time at={since} />
        </Alert>
      ))}
      <PersonForm form={form} fault={save.fault} isDisabled={!isAdmin} />
      <Conflicts form={form} labels={personTexts.labels} />
      <NewNames {...newNames} />
      <Problem fault={save.fault} />
      {isAdmin && (
        <div className="actions">
          <SaveButtons
            form={form}
            label={personTexts.save}
            isRunning={save.isRunning}
            onSave={() => void save.run(personChange(form.fields, form.changed, newNames.isMeant))}
          />
          <RemovePerson resourceId={resourceId} />
        </div>
      )}
      {isAdmin && toVerify.length > 0 && (
        <section aria-label={verifyTexts.title}>
          <h2>{verifyTexts.title}</h2>
          {toVerify.map(({ channel }) => (
            <VerifyPoint key={channel} resourceId={resourceId} channel={channel} />
          ))}
        </section>
      )}
    </>
  );
}
