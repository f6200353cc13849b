import { Time } from '../../parts/times.tsx';
import { criterionTexts as texts } from '../../texts/competence.ts';
import { Stands } from './criteria-list.tsx';
import { waitsForSecond, type Criterion } from './standing.ts';

type Names = ReadonlyMap<string, string>;
type Said = NonNullable<Criterion['verdicts'][number]['second']>;

/** What assessors said, the newest first; where two looked at it, both beside each other. */
export function VerdictList({ criterion, names }: { readonly criterion: Criterion; readonly names: Names }) {
  const { verdicts, assessorsAgree } = criterion;
  if (verdicts.length === 0) return <p>{texts.noVerdict}</p>;
  return (
    <>
      {verdicts.toReversed().map(({ second, ...first }, place) => (
        <div key={first.at} className="verdicts">
          {place > 0 && <p className="quiet">{texts.earlier}</p>}
          <Verdict who={texts.assessor(first.by)} said={first} names={names} />
          {second && <Verdict who={texts.second(second.by)} said={second} names={names} />}
        </div>
      ))}
      {assessorsAgree !== undefined && (
        <p className={assessorsAgree ? '' : 'differs'}>{assessorsAgree ? texts.agree : texts.differ}</p>
      )}
      {waitsForSecond(criterion) && <p>{texts.awaitsSecond}</p>}
    </>
  );
}

function Verdict({ who, said, names }: { readonly who: string; readonly said: Said; readonly names: Names }) {
  return (
    <div className="box">
      <p>
        <Stands stands={said.verdict} /> <strong>{who}</strong>
      </p>
      <p className="words">{said.because}</p>
      <p className="quiet">
        <Time at={said.at} age={false} />. {texts.restsOn(said.evidence.flatMap((id) => names.get(id) ?? []))}
      </p>
    </div>
  );
}
