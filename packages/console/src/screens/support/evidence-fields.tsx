import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import Textarea from '@cloudscape-design/components/textarea';
import { fieldFault } from '../../api/field-fault.ts';
import { proposeTexts as texts } from '../../texts/support.ts';
import { LOOKS } from './proposal.ts';
import type { ProposalProps } from './who-fields.tsx';

/** What the need rests on: what the person's own cases show, and what was observed. */
export function EvidenceFields({ fields, set, fault }: ProposalProps) {
  const { who, look, remarks } = fields;
  return (
    <fieldset>
      <legend>{texts.evidence}</legend>
      <p className="quiet">{texts.evidenceHint[who]}</p>
      <div className="form">
        <FormField label={texts.look} errorText={fieldFault(fault, 'lookIn')}>
          <Select
            options={LOOKS.map((value) => ({ value, label: texts.lookFor[value] }))}
            selectedOption={{ value: look, label: texts.lookFor[look] }}
            onChange={({ detail }) => {
              const chosen = LOOKS.find((one) => one === detail.selectedOption.value);
              if (chosen !== undefined) set('look', chosen);
            }}
          />
        </FormField>
        {remarks.map((says, index) => (
          <FormField
            key={String(index)}
            label={texts.remark(index + 1)}
            errorText={fieldFault(fault, `remarks/${index}`)}
            secondaryControl={
              <Button
                iconName="close"
                ariaLabel={texts.removeRemark(index + 1)}
                onClick={() =>
                  set(
                    'remarks',
                    remarks.filter((_, at) => at !== index),
                  )
                }
              />
            }
          >
            <Textarea
              rows={2}
              value={says}
              onChange={({ detail }) => set('remarks', remarks.with(index, detail.value))}
            />
          </FormField>
        ))}
        <div className="actions">
          <Button disabled={remarks.length >= 20} onClick={() => set('remarks', [...remarks, ''])}>
            {texts.addRemark}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
