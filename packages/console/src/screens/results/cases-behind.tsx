import Button from '@cloudscape-design/components/button';
import { expectData, type ReplyOf } from '@muster/client';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { readAll } from '../../api/read-all.ts';
import { useApi } from '../../console-context.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { PriorityBadge } from '../../parts/badges.tsx';
import type { History } from '../../parts/history-search.ts';
import { LiveData } from '../../parts/live-data.tsx';
import { Time } from '../../parts/times.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { resultsTexts } from '../../texts/results.ts';
import * as words from '../../texts/words.ts';
import { readBehind } from './behind.ts';
import type { Period } from '../../parts/period.ts';

const texts = resultsTexts.cases;

type Case = ReplyOf<'listCases'>['items'][number];

interface Props {
  readonly team: string;
  readonly period: Period;
  readonly cases: string;
  readonly history: History | undefined;
  readonly onClose: () => void;
}

/** The cases behind one figure; it takes the focus, for it comes by a press elsewhere on the screen. */
export function CasesBehind({ team, period: { from, to }, cases, history, onClose }: Props) {
  const api = useApi();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [cases]);
  const behind = readBehind(cases);
  const filter = behind?.filter ?? {};
  const asked = useLive({
    key: ['listCases', team, from, to, cases, history],
    read: (signal) =>
      readAll((cursor) => {
        const part = { limit: 100, ...(history && { history }), ...(cursor !== undefined && { cursor }) };
        const query = { team, from, to, ...filter, ...part };
        return expectData(api.GET('/v1/cases', { params: { query }, signal }));
      }),
    everyMs: SELDOM_MS,
  });
  return (
    <section className="panel">
      <h2 ref={heading} tabIndex={-1}>
        {behind?.title}
      </h2>
      <LiveData asked={asked} loading={texts.loading}>
        {({ items, isCut }) => (
          <>
            {isCut && <p role="status">{texts.cut}</p>}
            {items.length === 0 ? <p>{texts.none}</p> : <CaseTable cases={items} />}
          </>
        )}
      </LiveData>
      <Button onClick={onClose}>{texts.close}</Button>
    </section>
  );
}

function CaseTable({ cases }: { readonly cases: readonly Case[] }) {
  return (
    <PlainTable label={resultsTexts.title} columns={texts.columns}>
      {cases.map((one) => (
        <CaseRow key={one.incidentId} one={one} />
      ))}
    </PlainTable>
  );
}

const list = (names: readonly string[]): string => (names.length === 0 ? '–' : names.join(', '));

function CaseRow({ one }: { readonly one: Case }) {
  return (
    <tr>
      <th scope="row">
        {one.history === undefined ? (
          <Link to="/incidents/$incidentId" params={{ incidentId: one.incidentId }}>
            {one.reference}
          </Link>
        ) : (
          one.reference
        )}
        {one.corrections > 0 && <small className="quiet"> {texts.corrected}</small>}
      </th>
      <td>{words.named(one.incidentType)}</td>
      <td>
        <PriorityBadge priority={one.priority} />
      </td>
      <td>{words.disposition[one.disposition]}</td>
      <td>
        <Time at={one.closedAt} age={false} />
      </td>
      <td>
        {one.targets.met} / {one.targets.of}
      </td>
      <td>{list(one.missed.map((kind) => words.deadlineKind[kind]))}</td>
      <td>{list(one.deviations.map((grade) => words.deviationGrade[grade]))}</td>
    </tr>
  );
}
