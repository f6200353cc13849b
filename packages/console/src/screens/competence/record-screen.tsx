import { expectData } from '@muster/client';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { faultOf } from '../../api/fault.ts';
import { useApi } from '../../console-context.ts';
import { useKeys } from '../../live/use-keys.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { Time } from '../../parts/times.tsx';
import { competenceTexts, criterionTexts, kindTexts, recordTexts } from '../../texts/competence.ts';
import { named } from '../../texts/words.ts';
import { CriteriaList } from './criteria-list.tsx';
import { CriterionPanel } from './criterion-panel.tsx';
import { criterionBeside, sumOf, type RecordView } from './standing.ts';
import { Testify } from './testify.tsx';
import './competence.css';

/** One record: each criterion, and beside it the one that is open with its verdicts and evidence. */
export default function RecordScreen() {
  const { recordId } = useParams({ from: '/inside/competence/$recordId' });
  usePageTitle(recordTexts.title);
  const api = useApi();
  const asked = useLive({
    key: ['readCompetenceRecord', recordId],
    read: (signal) =>
      expectData(api.GET('/v1/competence-records/{recordId}', { params: { path: { recordId } }, signal })),
    everyMs: SELDOM_MS,
  });
  const history = asked.data?.history;
  const isMissing = asked.error !== null && faultOf(asked.error).kind === 'missing';
  // Once it was hidden it stays so: reading it again forgets the refusal for a moment, and what is typed would go with it.
  const [wasHidden, setHidden] = useState(false);
  if (isMissing && !wasHidden) setHidden(true);
  const isHidden = wasHidden && asked.data === undefined;
  return (
    <>
      <p>
        <Link to="/competence" search={history ? { history } : {}}>
          {recordTexts.back}
        </Link>
      </p>
      {asked.data === undefined && <h1>{recordTexts.title}</h1>}
      {isHidden ? (
        <Testify recordId={recordId} />
      ) : (
        <LiveData asked={asked} loading={recordTexts.loading}>
          {(record) => (
            <>
              <h1>{recordTexts.of(record.name)}</h1>
              <DataAge asked={asked} everyMs={SELDOM_MS} />
              <RecordFacts record={record} />
              <Criteria record={record} />
            </>
          )}
        </LiveData>
      )}
    </>
  );
}

function RecordFacts({ record }: { readonly record: RecordView }) {
  const { recordId, framework, team, openedAt, openedBy, counts, criteria, you, name, history } = record;
  const { facts } = recordTexts;
  return (
    <>
      {history === undefined ? (
        <p>{you === 'person' ? recordTexts.yours : recordTexts.theirs(name)}</p>
      ) : (
        <p className="age old">{criterionTexts.madeUp}</p>
      )}
      <dl className="both">
        <dt>{facts.framework}</dt>
        <dd>{framework.title}</dd>
        <dt>{facts.team}</dt>
        <dd>{named(team)}</dd>
        <dt>{facts.opened}</dt>
        <dd>
          <Time at={openedAt} age={false} /> {recordTexts.by(openedBy)}
        </dd>
        <dt>{facts.stands}</dt>
        <dd>{competenceTexts.sum(sumOf(counts, criteria.length))}</dd>
      </dl>
      <p>
        <Link to="/competence/$recordId/document" params={{ recordId }}>
          {recordTexts.document}
        </Link>
      </p>
      <details>
        <summary>{recordTexts.whoWrites}</summary>
        <dl className="kinds">
          {Object.entries(kindTexts).map(([kind, { name: title, what, who }]) => (
            <div key={kind}>
              <dt>{title}</dt>
              <dd>
                {what} {who}
              </dd>
            </div>
          ))}
        </dl>
        <p className="quiet">{record.sampleRule}</p>
      </details>
    </>
  );
}

function Criteria({ record }: { readonly record: RecordView }) {
  const navigate = useNavigate();
  const { criterion: open } = useSearch({ from: '/inside/competence/$recordId' });
  const { recordId, criteria } = record;
  const go = (by: 1 | -1) => {
    const criterion = criterionBeside(criteria, open, by);
    if (criterion !== undefined)
      void navigate({ to: '/competence/$recordId', params: { recordId }, search: { criterion } });
  };
  useKeys({ n: () => go(1), p: () => go(-1) });
  const chosen = criteria.find(({ id }) => id === open);
  return (
    <div className="record">
      <CriteriaList record={record} open={open} />
      {chosen === undefined ? (
        <section className="panel quiet">
          <p>{recordTexts.choose}</p>
        </section>
      ) : (
        <CriterionPanel key={chosen.id} record={record} criterion={chosen} />
      )}
    </div>
  );
}
