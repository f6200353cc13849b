import Button from '@cloudscape-design/components/button';
import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../../live/use-keys.ts';
import { useUnsent } from '../../live/use-unsent.ts';
import { Conflicts } from '../../parts/conflicts.tsx';
import { Problem } from '../../parts/problem.tsx';
import { SavingNote } from '../../parts/saving-note.tsx';
import { Countdown } from '../../parts/times.tsx';
import { assessmentTexts as texts } from '../../texts/assessment.ts';
import { named } from '../../texts/words.ts';
import { AnswerNote, NOTE_FIELD } from './answer-note.tsx';
import { Answers } from './answers.tsx';
import { keysOf, type Offered } from './answer-keys.ts';
import { Departure } from './departure.tsx';
import { standing, type Assessment } from './path-drawing.ts';
import { useMeant } from './use-meant.ts';
import { useSteps } from './use-steps.ts';

type Open = Extract<Assessment, { status: 'open' }>;

const nothing = { text: '' };

/** The question that is asked now, in large type; each answer is one key. */
export function Question({ assessment }: { readonly assessment: Open }) {
  const { incidentId, now, path, verdictDueAt, procedure, declinedStatement, outcomes } = assessment;
  const heading = useRef<HTMLHeadingElement>(null);
  const steps = useSteps(incidentId);
  const [said, say] = useState('');
  const draft = useUnsent(`answer-${incidentId}`, nothing);
  const note = draft.form.fields.text;
  const [departure, depart] = useState<'skip' | 'outcome'>();
  const isBusy = steps.answer.isRunning || steps.back.isRunning || steps.override.isRunning;
  const takes = useMeant(now.question, path.length);
  const act = (press: () => Promise<unknown>): void => takes(press);
  const answer = ({ answer: given, label }: Offered): void =>
    act(async () => {
      steps.back.clear();
      const text = note.trim();
      const body = { question: now.question, answer: given, ...(text !== '' && { note: text }) };
      if ((await steps.answer.run(body)) === undefined) return;
      if (note !== '') draft.clear();
      say(texts.answered(label, now.text));
    });
  const back = (): void =>
    act(async () => {
      if (standing(path).length === 0) return;
      steps.answer.clear();
      if ((await steps.back.run({ steps: path.length })) !== undefined) say(texts.tookBack);
    });
  useKeys({
    ...Object.fromEntries(
      now.answers.flatMap((one, at) =>
        (keysOf(now.answers)[at] ?? []).map((key) => [key, () => answer(one)]),
      ),
    ),
    Backspace: back,
    k: () => depart('skip'),
    o: () => depart('outcome'),
    m: () => document.getElementById(NOTE_FIELD)?.focus(),
  });
  useEffect(() => {
    const active = document.activeElement;
    if (active === document.body || active?.closest('.question') !== null) heading.current?.focus();
  }, [now.question, path.length]);
  const { fault } = steps.answer;
  const hasMoved = fault?.rule === 'question-moved-on';
  return (
    <section className="panel question">
      <p className="due">
        {texts.due}: <Countdown to={verdictDueAt} />
        <span className="quiet"> {texts.procedure(procedure.title, procedure.version)}</span>
      </p>
      {declinedStatement !== undefined && (
        <p>{texts.declined(named(declinedStatement.outcome), declinedStatement.because)}</p>
      )}
      <h2 ref={heading} tabIndex={-1} className="asked">
        <span className="only-read">{texts.say}: </span>
        {now.text}
      </h2>
      <p className="why">
        <strong>{texts.why}:</strong> {now.why}
      </p>
      <Answers answers={now.answers} isBusy={isBusy} onAnswer={answer} />
      <AnswerNote
        value={note}
        onChange={(text) => draft.form.set('text', text)}
        onDone={() => heading.current?.focus()}
      />
      <SavingNote draft={draft} isEmpty={note === ''} />
      <Conflicts form={draft.form} labels={{ text: texts.note }} />
      <p role="status" className="given">
        {said}
      </p>
      <Problem fault={fault ?? steps.back.fault} takesFocus={!hasMoved} />
      <div className="actions">
        <Button disabled={standing(path).length === 0} onClick={back}>
          {texts.back}
        </Button>
        <kbd>Backspace</kbd>
        <Button onClick={() => depart('skip')}>{texts.skip}</Button>
        <kbd>k</kbd>
        <Button onClick={() => depart('outcome')}>{texts.override}</Button>
        <kbd>o</kbd>
      </div>
      {departure !== undefined && (
        <Departure
          kind={departure}
          question={now}
          outcomes={outcomes}
          command={steps.override}
          onClose={() => {
            steps.override.clear();
            depart(undefined);
          }}
        />
      )}
    </section>
  );
}
