import { complaintStatus, type ComplaintStatus } from '../../../texts/complaints.ts';
import { complaintTexts as texts } from '../../../texts/complaint.ts';
import type { Complaint } from '../complaint.ts';
import { stagesOf } from './stages.ts';

/** Every stage in its order, what is behind, where it stands and what may come, in words as well as by shape. */
export function StageLine({ complaint }: { readonly complaint: Complaint }) {
  return (
    <ol className="stages" aria-label={texts.stages}>
      {stagesOf(complaint).map(({ stage, state }) => (
        <li key={stage} className={state} {...(state === 'here' && { 'aria-current': 'step' as const })}>
          <Mark state={state} /> {nameOf(stage)}
          <span className="only-read"> {texts.stageStates[state]}</span>
        </li>
      ))}
    </ol>
  );
}

const nameOf = (stage: ComplaintStatus): string => complaintStatus[stage];

const marks = { behind: '✓', here: '●', ahead: '○', skipped: '–' } as const;

function Mark({ state }: { readonly state: keyof typeof marks }) {
  return <span aria-hidden="true">{marks[state]}</span>;
}
