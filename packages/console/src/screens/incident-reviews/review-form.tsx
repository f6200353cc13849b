import Alert from '@cloudscape-design/components/alert';
import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { Fragment } from 'react';
import { faultAt } from '../../api/field-fault.ts';
import { Conflicts } from '../../parts/conflicts.tsx';
import { Problem } from '../../parts/problem.tsx';
import { SaveButtons } from '../../parts/save-buttons.tsx';
import { incidentReviewTexts as texts } from '../../texts/incident-reviews.ts';
import { PickFacts } from './pick-facts.tsx';
import { KINDS } from './review-points.ts';
import type { Writing } from './use-review-form.ts';

interface Props {
  readonly incidentId: string;
  readonly writing: Writing;
}

/** What happened, what helped, what hindered, what is decided and done: a line for each point. */
export function ReviewForm({ incidentId, writing: { form, save, isSaved, press } }: Props) {
  const { fields, set } = form;
  return (
    <section>
      <h2>{texts.formTitle}</h2>
      <Alert type="info" header={texts.blameless}>
        {texts.blamelessDetail}
      </Alert>
      <div className="form review">
        {KINDS.map((kind) => (
          <Fragment key={kind}>
            <FormField
              stretch
              label={texts.labels[kind]}
              description={texts.hints[kind]}
              constraintText={texts.perLine}
              errorText={faultAt(save.fault, kind)}
            >
              <Textarea
                rows={Math.max(4, fields[kind].split('\n').length + 1)}
                value={fields[kind]}
                onChange={({ detail }) => set(kind, detail.value)}
              />
            </FormField>
            {kind === 'facts' && (
              <PickFacts
                incidentId={incidentId}
                facts={fields.facts}
                onPick={(facts) => set('facts', facts)}
              />
            )}
          </Fragment>
        ))}
        <Conflicts form={form} labels={texts.labels} />
        <Problem fault={save.fault} />
        {save.fault?.kind === 'changed' && <p role="status">{texts.changed}</p>}
        <div className="actions">
          <SaveButtons
            form={form}
            label={texts.save}
            isRunning={save.isRunning}
            onSave={() => void press()}
          />
          <span role="status">{isSaved ? texts.saved : ''}</span>
        </div>
      </div>
    </section>
  );
}
