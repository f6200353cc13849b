import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { expectData, type BodyOf } from '@muster/client';
import { useState } from 'react';
import { ifMatch } from '../../../api/versioned.ts';
import { useApi } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { useForm } from '../../../live/use-form.ts';
import { Conflicts } from '../../../parts/conflicts.tsx';
import { keyIn, keysOf } from '../../../parts/key-in.ts';
import { Problem } from '../../../parts/problem.tsx';
import { SaveButtons } from '../../../parts/save-buttons.tsx';
import { complaintSettingsTexts as texts } from '../../../texts/complaint-settings.ts';
import { CalendarFields } from './calendar-fields.tsx';
import { HolidaysField } from './holidays-field.tsx';
import { RuleInWords } from './rule-in-words.tsx';
import { fieldsOf, settingsOf, type Settings } from './settings-fields.ts';
import { ToldField } from './told-field.tsx';

/** Sets rule, calendar and who is told; what another admin saves meanwhile is merged. */
export function SettingsForm({ settings, etag }: { readonly settings: Settings; readonly etag: string }) {
  const api = useApi();
  const { profiles } = settings;
  const form = useForm(fieldsOf(settings));
  const [isSaved, setSaved] = useState(false);
  const { fields, set } = form;
  const save = useCommand((body: BodyOf<'setComplaintSettings'>, attempt) =>
    expectData(api.PUT('/v1/complaint-settings', { params: { header: ifMatch(etag) }, body, ...attempt })),
  );
  const option = (id: Settings['profile']) => ({ value: id, label: profiles[id]?.title ?? id });
  const send = async (): Promise<void> => setSaved((await save.run(settingsOf(fields))) !== undefined);
  return (
    <div className="form">
      <h2>{texts.ruleTitle}</h2>
      <FormField label={texts.labels.profile}>
        <Select
          options={keysOf(profiles)
            .filter((id) => id !== 'query')
            .map(option)}
          selectedOption={option(fields.profile)}
          onChange={({ detail }) =>
            set('profile', keyIn(profiles, detail.selectedOption.value) ?? fields.profile)
          }
        />
        <RuleInWords profile={fields.profile} profiles={profiles} />
      </FormField>
      <CalendarFields form={form} fault={save.fault} />
      <HolidaysField
        holidays={fields.changes}
        fault={save.fault}
        onChange={(changes) => set('changes', changes)}
      />
      <ToldField told={fields.tell} fault={save.fault} onChange={(tell) => set('tell', tell)} />
      <Conflicts form={form} labels={texts.labels} />
      <Problem fault={save.fault} />
      <div className="actions">
        <SaveButtons form={form} label={texts.save} isRunning={save.isRunning} onSave={() => void send()} />
        <span role="status">{isSaved && !form.isChanged ? texts.saved : ''}</span>
      </div>
    </div>
  );
}
