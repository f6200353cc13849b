import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useEffect, useRef } from 'react';
import { expectVersioned } from '../../api/versioned.ts';
import { useApi } from '../../console-context.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { LiveData } from '../../parts/live-data.tsx';
import { criterionTexts, keepTexts, kindTexts, verdictTexts, writeTexts } from '../../texts/competence.ts';
import { EvidencePiece } from './evidence-piece.tsx';
import { GiveVerdict } from './give-verdict.tsx';
import { KeepCases } from './keep-cases.tsx';
import { numbered, waitsForSecond, writableKinds, type Criterion, type RecordView } from './standing.ts';
import { VerdictList } from './verdict-list.tsx';
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
  const names = numbered(record.evidence);
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
      <Verdicts record={record} criterion={criterion} names={names} />
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
    </section>
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

/** The verdicts as they are read now, which is the version that a new one is said on. */
function Verdicts({ record, criterion, names }: Props & { readonly names: ReadonlyMap<string, string> }) {
  const api = useApi();
  const path = { recordId: record.recordId, criterionId: criterion.id };
  const asked = useLive({
    key: ['readCriterionVerdicts', record.recordId, criterion.id],
    read: (signal) =>
      expectVersioned(
        api.GET('/v1/competence-records/{recordId}/criteria/{criterionId}/verdict', {
          params: { path },
          signal,
        }),
      ),
    everyMs: SELDOM_MS,
  });
  const mayAssess = record.you === 'assessor' && record.history === undefined;
  return (
    <>
      <h3>{criterionTexts.verdicts}</h3>
      <LiveData asked={asked}>
        {({ value, etag }) => (
          <>
            <VerdictList criterion={value} names={names} />
            {mayAssess && (
              <ExpandableSection headerText={verdictTexts.title}>
                <GiveVerdict record={record} criterion={value} etag={etag} as="first" names={names} />
              </ExpandableSection>
            )}
            {mayAssess && waitsForSecond(value) && (
              <ExpandableSection headerText={verdictTexts.secondTitle}>
                <p>{verdictTexts.secondDetail}</p>
                <GiveVerdict record={record} criterion={value} etag={etag} as="second" names={names} />
              </ExpandableSection>
            )}
          </>
        )}
      </LiveData>
    </>
  );
}
