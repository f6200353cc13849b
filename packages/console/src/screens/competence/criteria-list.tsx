import { Link } from '@tanstack/react-router';
import { recordTexts, standsWords } from '../../texts/competence.ts';
import { sampleWords, type Criterion, type RecordView } from './standing.ts';

/** A verdict as a badge, in words. */
export function Stands({ stands }: Pick<Criterion, 'stands'>) {
  return <span className={`stands ${stands}`}>{standsWords[stands]}</span>;
}

interface Props {
  readonly record: RecordView;
  readonly open: string | undefined;
}

/** All criteria by group: how each stands, on how much evidence, and whether a second assessor looks at it. */
export function CriteriaList({ record: { recordId, framework, criteria }, open }: Props) {
  return (
    <section className="panel">
      <h2>{recordTexts.criteria}</h2>
      {framework.groups.map(({ id, title }) => (
        <div key={id}>
          <h3>{title}</h3>
          <ul className="criteria">
            {criteria
              .filter(({ group }) => group === id)
              .map((criterion) => (
                <CriterionLine
                  key={criterion.id}
                  recordId={recordId}
                  criterion={criterion}
                  isOpen={criterion.id === open}
                />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function CriterionLine({
  recordId,
  criterion,
  isOpen,
}: {
  readonly recordId: string;
  readonly criterion: Criterion;
  readonly isOpen: boolean;
}) {
  const { id, text, stands, evidence, atLeast } = criterion;
  const sample = sampleWords(criterion);
  return (
    <li className={isOpen ? 'open' : ''}>
      <Link
        to="/competence/$recordId"
        params={{ recordId }}
        search={{ criterion: id }}
        resetScroll={false}
        aria-current={isOpen ? 'true' : undefined}
      >
        {id} {text}
      </Link>
      <p>
        <Stands stands={stands} /> <small>{recordTexts.evidence(evidence.length, atLeast)}</small>
        {sample !== undefined && (
          <small className={criterion.assessorsAgree === false ? 'differs' : ''}> · {sample}</small>
        )}
      </p>
    </li>
  );
}
