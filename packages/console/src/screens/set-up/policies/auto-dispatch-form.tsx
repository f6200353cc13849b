import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import type { Priority } from '@muster/contracts';
import { expectData, type BodyOf, type ReplyOf } from '@muster/client';
import { fieldFault } from '../../../api/field-fault.ts';
import { useApi } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { useForm } from '../../../live/use-form.ts';
import { Conflicts } from '../../../parts/conflicts.tsx';
import { NamesField } from '../../../parts/names-field.tsx';
import { Problem } from '../../../parts/problem.tsx';
import { SaveButtons } from '../../../parts/save-buttons.tsx';
import { policiesTexts } from '../../../texts/set-up.ts';
import { priority as priorityWords } from '../../../texts/words.ts';
import { usePublishedTypes } from '../../../live/use-published-types.ts';

type Policy = ReplyOf<'readAutoDispatchPolicy'>;
type Rule = Policy['rules'][number];

const priorities = ['P1', 'P2', 'P3', 'P4', 'P5'] as const satisfies readonly Priority[];
const option = (value: Priority) => ({ value, label: priorityWords[value] });

/** The rules by which people are sent without a dispatcher: a priority, and the types that it is for. */
export function AutoDispatchForm({ policy }: { readonly policy: Policy }) {
  const api = useApi();
  const types = usePublishedTypes() ?? [];
  const form = useForm({ rules: policy.rules });
  const save = useCommand((body: BodyOf<'setAutoDispatchPolicy'>, attempt) =>
    expectData(api.PUT('/v1/policies/auto-dispatch', { body, ...attempt })),
  );
  const { rules } = form.fields;
  const replace = (at: number, rule: Rule) =>
    form.set(
      'rules',
      rules.map((one, index) => (index === at ? rule : one)),
    );
  return (
    <div className="form">
      {rules.length === 0 && <p>{policiesTexts.autoEmpty}</p>}
      {rules.map((rule, at) => (
        <div key={at} className="actions">
          <FormField
            label={policiesTexts.priority}
            errorText={fieldFault(save.fault, `rules/${at}/priority`)}
          >
            <Select
              options={priorities.map(option)}
              selectedOption={option(rule.priority)}
              onChange={({ detail }) => {
                const chosen = priorities.find((one) => one === detail.selectedOption.value);
                if (chosen !== undefined) replace(at, { ...rule, priority: chosen });
              }}
            />
          </FormField>
          <NamesField
            label={policiesTexts.types}
            known={types}
            chosen={rule.incidentTypes ?? []}
            placeholder={rule.incidentTypes === undefined ? policiesTexts.allTypes : policiesTexts.addType}
            error={fieldFault(save.fault, `rules/${at}/incidentTypes`)}
            onChange={(chosen) =>
              replace(at, {
                priority: rule.priority,
                ...(chosen.length > 0 && { incidentTypes: [...chosen] }),
              })
            }
          />
          <Button
            iconName="remove"
            variant="icon"
            ariaLabel={policiesTexts.removeRule(at + 1)}
            onClick={() =>
              form.set(
                'rules',
                rules.filter((_, index) => index !== at),
              )
            }
          />
        </div>
      ))}
      <Conflicts form={form} labels={{ rules: policiesTexts.autoTitle }} />
      <Problem fault={save.fault} />
      <div className="actions">
        <Button onClick={() => form.set('rules', [...rules, { priority: 'P1' }])}>
          {policiesTexts.addRule}
        </Button>
        <SaveButtons
          form={form}
          label={policiesTexts.saveAuto}
          isRunning={save.isRunning}
          onSave={() => void save.run({ rules: [...rules] })}
        />
      </div>
    </div>
  );
}
