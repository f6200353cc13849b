import { DrawnPath } from '../../parts/drawn-path.tsx';
import { Time } from '../../parts/times.tsx';
import { pathTexts as texts } from '../../texts/incident.ts';
import { deviationGrade } from '../../texts/words.ts';
import { marksOf, type PathEntry } from './path-entries.ts';

function Entry({ entry: { label, step, departures } }: { readonly entry: PathEntry }) {
  return (
    <li>
      <bdi>{label}</bdi>
      {step?.leftAt !== undefined && ` (${texts.left})`}
      {departures.map((one) => (
        <span key={one.deviationId}>
          {' '}
          <span className={`grade ${one.grade}`}>{deviationGrade[one.grade]}</span> {texts.kinds[one.kind]}
        </span>
      ))}
      {step !== undefined && 'reason' in step && (
        <>
          {' · '}
          {texts.reason}: <bdi>{step.reason}</bdi>
        </>
      )}
      {step !== undefined && 'note' in step && step.note !== undefined && (
        <>
          {' · '}
          {texts.note}: <bdi>{step.note}</bdi>
        </>
      )}{' '}
      {step !== undefined && <Time at={step.at} />}
    </li>
  );
}

/** The path as it was taken, drawn, and beside it the same in words. */
export function PathSteps({ entries }: { readonly entries: readonly PathEntry[] }) {
  return (
    <section>
      <h3>{texts.steps}</h3>
      {entries.length === 0 && <p>{texts.noSteps}</p>}
      {entries.length > 0 && (
        <div className="columns two">
          <DrawnPath name={texts.drawing} marks={marksOf(entries)} />
          <ol className="path-steps">
            {entries.map((entry, at) => (
              <Entry key={at} entry={entry} />
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
