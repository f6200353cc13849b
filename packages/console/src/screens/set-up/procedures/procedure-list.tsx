import { useEffect, type ReactNode } from 'react';
import { procedureDrawingTexts as texts } from '../../../texts/procedures.ts';
import { deviationGrade, named } from '../../../texts/words.ts';
import {
  meaningOf,
  outcomeKey,
  own,
  questionKey,
  type Document,
  type Graph,
  type LeadsTo,
} from './drawing/procedure-graph.ts';
import type { Finding } from './findings-by-entry.ts';
import { FindingsList } from './findings-list.tsx';

function Target({ document, to }: { readonly document: Document; readonly to: LeadsTo }) {
  const [name, key, text] =
    'question' in to
      ? [to.question, questionKey(to.question), own(document.questions, to.question)?.text]
      : [to.outcome, outcomeKey(to.outcome), own(document.outcomes, to.outcome) && named(to.outcome)];
  if (text !== undefined) return <a href={`#${key}`}>{text}</a>;
  return <em>{'question' in to ? texts.missingQuestion(name) : texts.missingOutcome(name)}</em>;
}

interface EntryProps {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly children: ReactNode;
}

function Entry({ id, title, findings, children }: EntryProps) {
  return (
    <li id={id} tabIndex={-1}>
      <h4>{title}</h4>
      {children}
      {findings.length > 0 && <FindingsList findings={findings} />}
    </li>
  );
}

function Ways({ document, name }: { readonly document: Document; readonly name: string }) {
  const question = own(document.questions, name);
  return (
    <ul>
      {question?.answers.map(({ id, label, leadsTo }, at) => (
        <li key={`${at} ${id}`}>
          <strong>{label}</strong> {texts.leadsTo} <Target document={document} to={leadsTo} />
        </li>
      ))}
      {question !== undefined && (
        <li>
          {texts.skipped}: <Target document={document} to={question.whenSkipped} />
        </li>
      )}
    </ul>
  );
}

interface Props {
  readonly document: Document;
  readonly graph: Graph;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/** The same as the drawing in words, in its order. An address may end in the id of an entry. */
export function ProcedureList({ document, graph, findings }: Props) {
  useEffect(() => {
    if (location.hash !== '') window.document.getElementById(location.hash.slice(1))?.focus();
  }, []);
  const place = new Map(graph.boxes.map(({ key }, at) => [key, at]));
  const inOrder = <Value,>(record: Readonly<Record<string, Value>>, keyOf: (name: string) => string) =>
    Object.entries(record)
      .map(([name, value]) => ({ name, value, id: keyOf(name) }))
      .sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
  return (
    <div className="procedure-list">
      <h3>{texts.list}</h3>
      <ol>
        {inOrder(document.questions, questionKey).map(({ name, value, id }) => (
          <Entry key={id} id={id} title={value.text} findings={findings.get(id) ?? []}>
            <p className="quiet">
              {value.why} {texts.grade(deviationGrade[value.grade])}
            </p>
            <Ways document={document} name={name} />
          </Entry>
        ))}
      </ol>
      <h3>{texts.outcomes}</h3>
      <ul>
        {inOrder(document.outcomes, outcomeKey).map(({ name, value, id }) => (
          <Entry key={id} id={id} title={named(name)} findings={findings.get(id) ?? []}>
            <p>
              {meaningOf(value)}. {value.reason}{' '}
              {value.plan !== undefined && `${texts.plan(named(value.plan))}. `}
              {value.sourceMayState === true && texts.sourceMayState}
            </p>
          </Entry>
        ))}
      </ul>
    </div>
  );
}
