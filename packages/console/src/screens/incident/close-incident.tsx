import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import type { Disposition } from '@muster/contracts';
import { expectData, type BodyOf } from '@muster/client';
import { useState } from 'react';
import { fieldFault } from '../../api/field-fault.ts';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { Problem } from '../../parts/problem.tsx';
import { closingTexts as texts } from '../../texts/incident.ts';
import { disposition as words } from '../../texts/words.ts';
import { NotSent } from './not-sent.tsx';
import { isOverridable } from './open-before-closing.ts';

const dispositions = [
  'founded',
  'unfounded',
  'minor',
  'cancelled',
  'referred',
  'duplicate',
] as const satisfies readonly Disposition[];
const option = (value: Disposition) => ({ value, label: words[value] });

interface Props {
  readonly incidentId: string;
  /** It is closed by now: only what was refused or typed in vain is left to show. */
  readonly isOver: boolean;
}

/** Closes the incident; what is open refuses it, and a lead may close it all the same with a reason. */
export function CloseIncident({ incidentId, isOver }: Props) {
  const api = useApi();
  const [disposition, choose] = useState<Disposition>('founded');
  const [note, setNote] = useState('');
  const [overrides, override] = useState(false);
  const [reason, setReason] = useState('');
  const close = useCommand((body: BodyOf<'closeIncident'>, attempt) =>
    expectData(
      api.POST('/v1/incidents/{incidentId}/closure', { params: { path: { incidentId } }, body, ...attempt }),
    ),
  );
  const body = {
    disposition,
    ...(note.trim() !== '' && { note: note.trim() }),
    ...(overrides && { override: { reason: reason.trim() } }),
  };
  const press = async (): Promise<void> => {
    if ((await close.run(body)) === undefined) return;
    setNote('');
    setReason('');
  };
  if (isOver)
    return (
      <>
        <Problem fault={close.fault} />
        <NotSent typed={close.isRunning ? [] : [note, reason]} />
      </>
    );
  return (
    <div className="form">
      <FormField label={texts.disposition}>
        <Select
          options={dispositions.map(option)}
          selectedOption={option(disposition)}
          onChange={({ detail }) =>
            choose(dispositions.find((one) => one === detail.selectedOption.value) ?? disposition)
          }
        />
      </FormField>
      <FormField label={texts.note} errorText={fieldFault(close.fault, 'note')}>
        <Input value={note} onChange={({ detail }) => setNote(detail.value)} />
      </FormField>
      {(overrides || isOverridable(close.fault?.rule)) && (
        <Checkbox checked={overrides} onChange={({ detail }) => override(detail.checked)}>
          {texts.overrideLabel}
        </Checkbox>
      )}
      {overrides && (
        <FormField label={texts.overrideReason} errorText={fieldFault(close.fault, 'override')}>
          <Input value={reason} onChange={({ detail }) => setReason(detail.value)} />
        </FormField>
      )}
      <Problem fault={close.fault} />
      <div className="actions">
        <Button variant="primary" loading={close.isRunning} onClick={() => void press()}>
          {texts.close}
        </Button>
      </div>
    </div>
  );
}
