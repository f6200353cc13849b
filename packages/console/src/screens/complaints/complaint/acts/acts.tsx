import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { actTexts as texts } from '../../../../texts/complaint.ts';
import type { ClockProfile } from '../../../../texts/clock-profile.ts';
import { actsNow, nextAct, timeLeft, type ActName, type lettersNow } from '../next-acts.ts';
import type { Whole } from '../use-complaint.ts';
import { Act } from './act.tsx';
import { Assess } from './assess.tsx';
import { Clock } from './clock.tsx';
import { Close } from './close.tsx';
import { Extend } from './extend.tsx';
import { RecordFinding } from './record-finding.tsx';
import { ChooseHandler } from './choose-handler.tsx';
import { SecondStage } from './second-stage.tsx';

interface Props {
  readonly whole: Whole;
  readonly etag: string;
  readonly profile: ClockProfile | undefined;
  readonly letters: ReturnType<typeof lettersNow>;
  /** Says what was done, once the API has said so. */
  readonly onDone: (said: string) => void;
}

/** What can be done with it now, in the order of its life; what comes next by itself stands open. */
export function Acts({ whole, etag, profile, letters, onDone }: Props) {
  const { complaint } = whole;
  const next = nextAct(complaint, letters);
  const left = timeLeft(complaint, profile);
  const done = (name: keyof typeof texts.done) => () => onDone(texts.done[name]);
  const forms: Readonly<Record<ActName, ReactNode>> = {
    assess: <Assess whole={whole} etag={etag} onDone={done('assess')} />,
    handle: <ChooseHandler complaint={complaint} onDone={done('handle')} />,
    find: <RecordFinding complaint={complaint} etag={etag} onDone={done('find')} />,
    extend: left && <Extend complaint={complaint} left={left} onDone={done('extend')} />,
    clock: <Clock complaint={complaint} onDone={onDone} />,
    'second-stage': <SecondStage complaint={complaint} onDone={done('second-stage')} />,
    close: <Close complaint={complaint} onDone={done('close')} />,
  };
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      {complaint.closed !== undefined && (
        <p>
          {texts.closed}{' '}
          <Link to="/complaints/new" search={{ follows: complaint.complaintId }}>
            {texts.toNext}
          </Link>
        </p>
      )}
      {actsNow(complaint, profile).map((name) => (
        <Act key={name} name={name} isNext={name === next}>
          {forms[name]}
        </Act>
      ))}
    </section>
  );
}
