import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Textarea from '@cloudscape-design/components/textarea';
import { expectData, type BodyOf } from '@muster/client';
import { useState } from 'react';
import { ifMatch } from '../../api/versioned.ts';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { Problem } from '../../parts/problem.tsx';
import { kindTexts, verdictTexts as texts } from '../../texts/competence.ts';
import type { Criterion, RecordView } from './standing.ts';

type Body = BodyOf<'giveCriterionVerdict'>;

interface Props {
  readonly record: RecordView;
  readonly criterion: Criterion;
  /** The version that was read: of somebody else's verdict in between one is told. */
  readonly etag: string;
  readonly as: NonNullable<Body['as']>;
  readonly names: ReadonlyMap<string, string>;
}

interface Typed {
  readonly verdict: Body['verdict'] | undefined;
  readonly because: string;
  readonly evidence: readonly string[];
}
const EMPTY: Typed = { verdict: undefined, because: '', evidence: [] };
const isVerdict = (value: string): value is Body['verdict'] => Object.hasOwn(texts.values, value);

/** Says a verdict, why, and on which evidence. */
export function GiveVerdict({ record, criterion, etag, as, names }: Props) {
  const api = useApi();
  const [typed, type] = useState(EMPTY);
  const [isTried, setTried] = useState(false);
  const [isDone, setDone] = useState(false);
  const set = (changed: Partial<Typed>) => type((before) => ({ ...before, ...changed }));
  const path = { recordId: record.recordId, criterionId: criterion.id };
  const say = useCommand(({ body, version }: { readonly body: Body; readonly version: string }, attempt) =>
    expectData(
      api.PUT('/v1/competence-records/{recordId}/criteria/{criterionId}/verdict', {
        params: { path, header: ifMatch(version) },
        body,
        ...attempt,
      }),
    ),
  );
  const { verdict, because, evidence } = typed;
  const send = async (): Promise<void> => {
    setTried(true);
    setDone(false);
    if (verdict === undefined || because.trim() === '' || evidence.length === 0) return;
    const body = { as, verdict, because, evidence: [...evidence] };
    if ((await say.run({ body, version: etag })) === undefined) return;
    type(EMPTY);
    setTried(false);
    setDone(true);
  };
  const own = record.evidence.filter(({ criteria }) => criteria.includes(criterion.id));
  if (own.length === 0) return <p>{texts.noEvidence}</p>;
  return (
    <div className="form">
      <FormField label={texts.verdict} errorText={isTried && verdict === undefined && texts.verdictMissing}>
        <RadioGroup
          value={verdict ?? null}
          items={Object.entries(texts.values).map(([value, label]) => ({ value, label }))}
          onChange={({ detail }) => isVerdict(detail.value) && set({ verdict: detail.value })}
        />
      </FormField>
      <FormField
        label={texts.because}
        description={texts.becauseHint}
        errorText={isTried && because.trim() === '' && texts.becauseMissing}
      >
        <Textarea value={because} rows={4} onChange={({ detail }) => set({ because: detail.value })} />
      </FormField>
      <fieldset>
        <legend>{texts.evidence}</legend>
        {own.map(({ evidenceId: id, kind }) => (
          <Checkbox
            key={id}
            checked={evidence.includes(id)}
            onChange={({ detail }) =>
              set({ evidence: detail.checked ? [...evidence, id] : evidence.filter((one) => one !== id) })
            }
          >
            {names.get(id)} {kindTexts[kind].name}
          </Checkbox>
        ))}
        <p role="status">{isTried && evidence.length === 0 ? texts.evidenceMissing : ''}</p>
      </fieldset>
      <Problem fault={say.fault} />
      <div className="actions">
        <Button loading={say.isRunning} onClick={() => void send()}>
          {as === 'first' ? texts.act : texts.actSecond}
        </Button>
      </div>
      <p role="status">{isDone ? texts.done : ''}</p>
    </div>
  );
}
