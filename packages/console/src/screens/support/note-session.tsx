import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Textarea from '@cloudscape-design/components/textarea';
import { expectData, type BodyOf } from '@muster/client';
import { useEffect, useRef, useState } from 'react';
import { fieldFault } from '../../api/field-fault.ts';
import { serverNow } from '../../api/server-clock.ts';
import { useApi, useConsole } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { useForm } from '../../live/use-form.ts';
import { MomentField } from '../../parts/moment-field.tsx';
import { instantOf, momentOf, type Moment } from '../../parts/moment.ts';
import { Problem } from '../../parts/problem.tsx';
import { formTexts } from '../../texts/forms.ts';
import { sessionTexts as texts } from '../../texts/support-plan.ts';

interface Props {
  readonly supportPlanId: string;
  readonly onEnd: () => void;
}

const wholeMinutes = (text: string): number | undefined => {
  const minutes = Number(text);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440 ? minutes : undefined;
};

/** Notes a session that was held; it stands at the present minute until somebody says otherwise. */
export function NoteSession({ supportPlanId, onEnd }: Props) {
  const api = useApi();
  const zone = useConsole().settings.homeZone;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [begin] = useState<{ heldAt: Moment; minutes: string; says: string }>(() => {
    const { day, time } = momentOf(new Date(serverNow()).toISOString(), zone);
    return { heldAt: { day, time }, minutes: '60', says: '' };
  });
  const { fields, set } = useForm(begin);
  const [isTried, setTried] = useState(false);
  const note = useCommand((body: BodyOf<'recordSupportSession'>, attempt) =>
    expectData(
      api.POST('/v1/support-plans/{supportPlanId}/sessions', {
        params: { path: { supportPlanId } },
        body,
        ...attempt,
      }),
    ),
  );
  const heldAt = instantOf(fields.heldAt, zone);
  const minutes = wholeMinutes(fields.minutes);
  const save = async (): Promise<void> => {
    setTried(true);
    if (heldAt === undefined || minutes === undefined) return;
    const says = fields.says.trim();
    if ((await note.run({ heldAt, minutes, ...(says !== '' && { says }) })) !== undefined) onEnd();
  };
  const wrong = (name: 'heldAt' | 'minutes', value: unknown) =>
    isTried && value === undefined ? texts.missing[name] : fieldFault(note.fault, name);
  return (
    <div className="form">
      <h3 ref={heading} tabIndex={-1}>
        {texts.addTitle}
      </h3>
      <MomentField
        labels={{ day: texts.day, time: texts.time }}
        value={fields.heldAt}
        error={wrong('heldAt', heldAt)}
        onChange={(moment) => set('heldAt', moment)}
      />
      <FormField label={texts.minutes} errorText={wrong('minutes', minutes)}>
        <Input
          value={fields.minutes}
          inputMode="numeric"
          onChange={({ detail }) => set('minutes', detail.value)}
        />
      </FormField>
      <FormField label={texts.says} description={texts.saysHint} errorText={fieldFault(note.fault, 'says')}>
        <Textarea value={fields.says} onChange={({ detail }) => set('says', detail.value)} />
      </FormField>
      <Problem fault={note.fault} />
      <div className="actions">
        <Button variant="primary" loading={note.isRunning} onClick={() => void save()}>
          {texts.add}
        </Button>
        <Button onClick={onEnd}>{formTexts.cancel}</Button>
      </div>
    </div>
  );
}
