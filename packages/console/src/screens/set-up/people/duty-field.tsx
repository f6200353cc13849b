import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { expectData } from '@muster/client';
import { useState } from 'react';
import { ifMatch } from '../../../api/versioned.ts';
import { useApi } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { Problem } from '../../../parts/problem.tsx';
import { personTexts } from '../../../texts/set-up.ts';
import type { Person } from './people-table.tsx';

/** Takes somebody out of service, with a reason, or back; dispatchers may do so too. Nothing for who is on an assignment. */
export function DutyField({ person, etag }: { readonly person: Person; readonly etag: string }) {
  const api = useApi();
  const [because, setBecause] = useState('');
  const { resourceId, status } = person;
  const save = useCommand((to: 'available' | 'out-of-service', attempt) =>
    expectData(
      api.PATCH('/v1/resources/{resourceId}', {
        params: { path: { resourceId }, header: ifMatch(etag) },
        body: {
          status: to,
          ...(to === 'out-of-service' && because.trim() !== '' && { because: because.trim() }),
        },
        ...attempt,
      }),
    ),
  );
  if (status !== 'available' && status !== 'out-of-service')
    return (
      <p>
        {person.name} {personTexts.onAssignment}
      </p>
    );
  const other = status === 'available' ? 'out-of-service' : 'available';
  return (
    <div className="panel">
      {status === 'available' && (
        <FormField label={personTexts.labels.because}>
          <Input value={because} onChange={({ detail }) => setBecause(detail.value)} />
        </FormField>
      )}
      {person.because !== undefined && <p>{person.because}</p>}
      <Button loading={save.isRunning} onClick={() => void save.run(other)}>
        {personTexts.status[other]}
      </Button>
      <Problem fault={save.fault} />
    </div>
  );
}
