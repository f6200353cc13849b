import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { criterionTexts, keepTexts, kindTexts, recordTexts, writeTexts } from '../../texts/competence.ts';
import { CriterionVerdicts } from './criterion-verdicts.tsx';
import { EvidencePiece } from './evidence-piece.tsx';
import { KeepCases } from './keep-cases.tsx';
import { criterionBeside, numbered, writableKinds, type Criterion, type RecordView } from './standing.ts';
import { WriteEvidence } from './write-evidence.tsx';

interface Props {
  readonly record: RecordView;
  readonly criterion: Criterion;
}

/** One criterion: what it asks for, what assessors said, its evidence, and what whoever reads it may add. It takes the focus as it opens. */
export function CriterionPanel({ record, criterion }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { id, text, accepts, atLeast, observed, missing } = criterion;
  const names = numbered(record);
  const own = record.evidence.filter(({ criteria }) => criteria.includes(id));
  return (
    <section className="panel">
      <h2 ref={heading} tabIndex={-1}>
        {id} {text}
      </h2>
      <p>
        {criterionTexts.accepts(accepts.map((kind) => kindTexts[kind].name))}{' '}
        {criterionTexts.asks(atLeast, observed)}
        {missing.length > 0 && ` ${criterionTexts.lacks(missing)}`}
      </p>
      <CriterionVerdicts record={record} criterion={criterion} names={names} />
      <h3>{criterionTexts.evidence}</h3>
      {own.length === 0 && <p>{criterionTexts.noEvidence}</p>}
      {own.map((piece) => (
        <EvidencePiece
          key={piece.evidenceId}
          piece={piece}
          name={names.get(piece.evidenceId) ?? ''}
          criterion={id}
          isMadeUp={record.history !== undefined}
        />
      ))}
      {record.history === undefined && <Add record={record} criterion={criterion} />}
      <Beside record={record} criterion={criterion} />
    </section>
  );
}

/** To the criteria before and after, where nobody has keys. */
function Beside({ record: { recordId, criteria }, criterion: { id } }: Props) {
  const link = (label: string, to: string | undefined) => (
    <Link to="/competence/$recordId" params={{ recordId }} search={to === undefined ? {} : { criterion: to }}>
      {label}
    </Link>
  );
  return (
    <p className="actions">
      {link(recordTexts.previous, criterionBeside(criteria, id, -1))}
      {link(recordTexts.next, criterionBeside(criteria, id, 1))}
    </p>
  );
}

function Add({ record, criterion }: Props) {
  const kinds = writableKinds(record.you, criterion);
  return (
    <>
      {criterion.accepts.includes('product') && (
        <ExpandableSection headerText={keepTexts.title}>
          <KeepCases record={record} criterion={criterion.id} />
        </ExpandableSection>
      )}
      {kinds.length > 0 && (
        <ExpandableSection headerText={writeTexts.title}>
          <WriteEvidence
            recordId={record.recordId}
            kinds={kinds}
            criterion={criterion.id}
            criteria={record.criteria}
          />
        </ExpandableSection>
      )}
    </>
  );
}
