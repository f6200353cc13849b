import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { expectData, type BodyOf } from '@muster/client';
import { faultAt } from '../../api/field-fault.ts';
import { ifMatch } from '../../api/versioned.ts';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { useForm } from '../../live/use-form.ts';
import { Conflicts } from '../../parts/conflicts.tsx';
import { Problem } from '../../parts/problem.tsx';
import { SaveButtons } from '../../parts/save-buttons.tsx';
import { improvementTexts as texts } from '../../texts/improvements.ts';
import { ContactFields } from './contact-fields.tsx';
import type { Improvement } from './order-improvements.ts';

/** Changes what is done, its owner and its lead; what is measured never changes. */
export function ChangeImprovement({
  improvement: { improvementId, action, owner, lead },
  etag,
}: {
  readonly improvement: Improvement;
  readonly etag: string;
}) {
  const api = useApi();
  const form = useForm({ action, owner, lead });
  const { fields, set } = form;
  const save = useCommand((body: BodyOf<'changeImprovement'>, attempt) =>
    expectData(
      api.PATCH('/v1/improvements/{improvementId}', {
        params: { path: { improvementId }, header: ifMatch(etag) },
        body,
        ...attempt,
      }),
    ),
  );
  return (
    <ExpandableSection headerText={texts.changeTitle} headingTagOverride="h2" variant="footer">
      <p className="quiet">{texts.changeHint}</p>
      <div className="form">
        <FormField label={texts.labels.action} errorText={faultAt(save.fault, 'action')}>
          <Textarea rows={3} value={fields.action} onChange={({ detail }) => set('action', detail.value)} />
        </FormField>
        <ContactFields
          who="owner"
          value={fields.owner}
          fault={save.fault}
          onChange={(to) => set('owner', to)}
        />
        <ContactFields who="lead" value={fields.lead} fault={save.fault} onChange={(to) => set('lead', to)} />
        <Conflicts form={form} labels={texts.labels} />
        <Problem fault={save.fault} />
        <div className="actions">
          <SaveButtons
            form={form}
            label={texts.save}
            isRunning={save.isRunning}
            onSave={() => void save.run(form.changed)}
          />
        </div>
      </div>
    </ExpandableSection>
  );
}
