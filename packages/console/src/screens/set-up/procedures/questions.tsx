import { useMemo } from 'react';
import { procedureDrawingTexts as texts } from '../../../texts/procedures.ts';
import { graphOf, type Document } from './drawing/procedure-graph.ts';
import { findingsByEntry, type Finding } from './findings-by-entry.ts';
import { ProcedureDrawing } from './procedure-drawing.tsx';
import { ProcedureList } from './procedure-list.tsx';
import './procedures.css';

interface Props {
  readonly document: Document;
  readonly findings: readonly Finding[];
}

/** A procedure's questions as a drawing, and beside it in words. */
export function Questions({ document, findings }: Props) {
  const graph = useMemo(() => graphOf(document), [document]);
  const found = useMemo(() => findingsByEntry(document, findings), [document, findings]);
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      <div className="columns two">
        <ProcedureDrawing title={document.title} graph={graph} findings={found} />
        <ProcedureList document={document} graph={graph} findings={found} />
      </div>
    </section>
  );
}
