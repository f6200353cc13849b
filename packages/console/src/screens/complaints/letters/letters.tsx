import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import { expectData, type BodyOf } from '@muster/client';
import type { LetterPurpose } from '@muster/contracts';
import { useState } from 'react';
import { useApi } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { Problem } from '../../../parts/problem.tsx';
import { letterMeans, letterInWords, lettersTexts as texts } from '../../../texts/letters.ts';
import { stageNumber } from '../complaint.ts';
import type { Whole } from '../complaint/use-complaint.ts';
import { GoneLetter } from './gone-letter.tsx';
import { LetterDraft } from './letter-draft.tsx';

interface Props {
  readonly whole: Whole;
  /** The letters whose time it is. */
  readonly purposes: readonly LetterPurpose[];
  readonly onDone: (said: string) => void;
}

const mayEnclose = (purpose: LetterPurpose): boolean => purpose === 'answer' || purpose === 'deadlock';

/** Its letters: those whose time it is can be drafted, drafts changed and released, what was released is told. */
export function Letters({ whole: { complaint, letters }, purposes, onDone }: Props) {
  const api = useApi();
  const { complaintId, reference } = complaint;
  const stage = stageNumber(complaint);
  const draft = useCommand((body: BodyOf<'draftLetter'>, attempt) =>
    expectData(
      api.POST('/v1/complaints/{complaintId}/letters', {
        params: { path: { complaintId } },
        body,
        ...attempt,
      }),
    ),
  );
  const [isEnclosed, enclose] = useState(false);
  const make = async (purpose: LetterPurpose): Promise<void> => {
    const encloses = isEnclosed && mayEnclose(purpose);
    const made = await draft.run({ purpose, ...(encloses && { enclosePack: true }) });
    if (made !== undefined) onDone(texts.drafted(letterInWords(made)));
  };
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      {letters.length === 0 && purposes.length === 0 && <p className="quiet">{texts.none}</p>}
      {purposes.map((purpose) => (
        <p key={purpose} className="actions">
          <Button loading={draft.isRunning} onClick={() => void make(purpose)}>
            {texts.draft(letterInWords({ purpose, stage }))}
          </Button>
          <span className="quiet">{letterMeans[purpose]}</span>
        </p>
      ))}
      {purposes.some(mayEnclose) && (
        <Checkbox checked={isEnclosed} onChange={({ detail }) => enclose(detail.checked)}>
          {texts.enclose}
        </Checkbox>
      )}
      <Problem fault={draft.fault} />
      {letters
        .toReversed()
        .map((letter) =>
          letter.state === 'draft' ? (
            <LetterDraft key={letter.letterId} letter={letter} reference={reference} onDone={onDone} />
          ) : (
            <GoneLetter key={letter.letterId} letter={letter} reference={reference} onDone={onDone} />
          ),
        )}
    </section>
  );
}
