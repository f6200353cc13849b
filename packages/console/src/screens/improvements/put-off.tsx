import Button from '@cloudscape-design/components/button';
import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { expectData, type BodyOf } from '@muster/client';
import { useState } from 'react';
import { faultAt } from '../../api/field-fault.ts';
import { useApi, useConsole } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { addDays, isLocalDate, localDate, startOfDay } from '../../parts/local-days.ts';
import { Problem } from '../../parts/problem.tsx';
import { formTexts } from '../../texts/forms.ts';
import { improvementTexts as texts } from '../../texts/improvements.ts';
import type { Improvement } from './order-improvements.ts';

/** Puts the check off to a later day, for a reason. */
export function PutOff({ improvement: { improvementId, checkAt } }: { readonly improvement: Improvement }) {
  const api = useApi();
  const zone = useConsole().settings.homeZone;
  const [day, setDay] = useState(() => addDays(localDate(Date.parse(checkAt), zone), 7));
  const [because, setBecause] = useState('');
  const [isTried, setTried] = useState(false);
  const putOff = useCommand((body: BodyOf<'putOffCheck'>, attempt) =>
    expectData(
      api.POST('/v1/improvements/{improvementId}/put-off', {
        params: { path: { improvementId } },
        body,
        ...attempt,
      }),
    ),
  );
  const isMissing = because.trim() === '';
  const send = async (): Promise<void> => {
    setTried(true);
    if (isMissing || !isLocalDate(day)) return;
    const body = { checkAt: new Date(startOfDay(day, zone)).toISOString(), because: because.trim() };
    if ((await putOff.run(body)) === undefined) return;
    setBecause('');
    setTried(false);
  };
  return (
    <section className="panel">
      <h2>{texts.putOffTitle}</h2>
      <p className="quiet">{texts.putOffHint}</p>
      <div className="form">
        <FormField label={texts.putOffTo} errorText={faultAt(putOff.fault, 'checkAt')}>
          <DatePicker value={day} onChange={({ detail }) => setDay(detail.value)} />
        </FormField>
        <FormField
          label={formTexts.reason}
          errorText={isTried && isMissing ? formTexts.reasonMissing : faultAt(putOff.fault, 'because')}
        >
          <Textarea rows={2} value={because} onChange={({ detail }) => setBecause(detail.value)} />
        </FormField>
        <Problem fault={putOff.fault} />
        <div className="actions">
          <Button loading={putOff.isRunning} onClick={() => void send()}>
            {texts.putOff}
          </Button>
        </div>
      </div>
    </section>
  );
}
