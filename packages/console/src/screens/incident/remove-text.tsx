import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { expectData } from '@muster/client';
import { useState } from 'react';
import { fieldFault } from '../../api/field-fault.ts';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { useForm } from '../../live/use-form.ts';
import { Problem } from '../../parts/problem.tsx';
import { redactionTexts as texts } from '../../texts/incident.ts';
import { RemovedTexts } from './removed-texts.tsx';

const nothing = { text: '', reason: '' };

/** For leads: has a text removed from all that is kept of an incident, and shows what was removed. */
export function RemoveText({ incidentId }: { readonly incidentId: string }) {
  const api = useApi();
  const form = useForm(nothing);
  const { text, reason } = form.fields;
  const [isOrdered, setOrdered] = useState(false);
  const order = useCommand((body: typeof nothing, attempt) =>
    expectData(
      api.POST('/v1/incidents/{incidentId}/redactions', {
        params: { path: { incidentId } },
        body,
        ...attempt,
      }),
    ),
  );
  const isEmpty = text.trim() === '' || reason.trim() === '';
  const send = async (): Promise<void> => {
    if (isEmpty || (await order.run({ text, reason })) === undefined) return;
    form.reset();
    setOrdered(true);
  };
  const set = (field: keyof typeof nothing, value: string) => {
    form.set(field, value);
    setOrdered(false);
  };
  return (
    <ExpandableSection headerText={texts.title} headingTagOverride="h2">
      <FormField label={texts.text} description={texts.textHint} errorText={fieldFault(order.fault, 'text')}>
        <Textarea value={text} rows={2} onChange={({ detail }) => set('text', detail.value)} />
      </FormField>
      <FormField
        label={texts.reason}
        description={texts.reasonHint}
        errorText={fieldFault(order.fault, 'reason')}
      >
        <Textarea value={reason} rows={2} onChange={({ detail }) => set('reason', detail.value)} />
      </FormField>
      <p>
        <strong>{texts.warning}</strong>
      </p>
      <ul>
        {texts.follows.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <Problem fault={order.fault} />
      <div className="actions">
        <Button loading={order.isRunning} disabled={isEmpty} onClick={() => void send()}>
          {texts.remove}
        </Button>
        <span role="status">{isOrdered ? texts.ordered : ''}</span>
      </div>
      <RemovedTexts incidentId={incidentId} />
    </ExpandableSection>
  );
}
