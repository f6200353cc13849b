import Button from '@cloudscape-design/components/button';
import { useDeferredValue, useMemo, useRef } from 'react';
import { Conflicts } from '../../../../parts/conflicts.tsx';
import { Problem } from '../../../../parts/problem.tsx';
import { formTexts } from '../../../../texts/forms.ts';
import { editTexts as texts } from '../../../../texts/procedures.ts';
import { TestsTable } from '../tests-table.tsx';
import type { Procedure } from '../use-procedure.ts';
import { LineFindingList } from './line-finding-list.tsx';
import { lineFindings } from './line-findings.ts';
import { MergeTheirs } from './merge-theirs.tsx';
import { useDraftEdits } from './use-draft-edits.ts';
import { isDocument, savedDraft, useSaveDraft } from './use-save-draft.ts';
import { YamlField, type YamlFieldHandle } from './yaml-field.tsx';
import { readText } from './yaml-text.ts';

interface Props {
  readonly procedure: Procedure;
  readonly etag: string;
}

/** The text of a draft, what is found in it at its line, and what others saved meanwhile. */
export function EditDraft({ procedure, etag }: Props) {
  const saved = useMemo(() => savedDraft(procedure, etag), [procedure, etag]);
  const { form, isUnsaved, origin, etag: madeOn, savedFrom } = useDraftEdits(procedure.procedureId, saved);
  const save = useSaveDraft(procedure.procedureId, savedFrom);
  const { text } = form.fields;
  const typed = useDeferredValue(text);
  const read = useMemo(() => readText(typed), [typed]);
  const refused = save.fault?.fields;
  const findings = useMemo(
    () => lineFindings(read, refused ?? [], procedure.findings),
    [read, refused, procedure.findings],
  );
  const field = useRef<YamlFieldHandle>(null);
  const isInConflict = form.conflicts.length > 0;
  const saveNow = async (): Promise<void> => {
    const document = readText(text).value;
    if (isDocument(document)) await save.run({ document, text, etag: madeOn });
  };
  return (
    <>
      {isInConflict && (
        <MergeTheirs
          origin={origin}
          mine={text}
          theirs={saved.text}
          onMerge={(merged) => form.set('text', merged)}
        />
      )}
      <Conflicts form={form} labels={{ text: texts.field }} />
      <Problem fault={save.fault} />
      <div className="columns two">
        <YamlField
          ref={field}
          text={text}
          findings={findings}
          onChange={(changed) => form.set('text', changed)}
        />
        <LineFindingList
          findings={findings}
          isUnsaved={isUnsaved}
          onShow={(line) => field.current?.showLine(line)}
        />
      </div>
      <div className="actions saving">
        <Button
          variant="primary"
          loading={save.isRunning}
          disabled={!isUnsaved || isInConflict || !isDocument(read.value)}
          onClick={() => void saveNow()}
        >
          {texts.save}
        </Button>
        {form.isChanged && <Button onClick={form.reset}>{formTexts.undo}</Button>}
        <span role="status">{isUnsaved ? texts.unsaved : texts.saved(procedure.revision)}</span>
      </div>
      <TestsTable tests={procedure.document.tests} findings={procedure.findings} />
    </>
  );
}
