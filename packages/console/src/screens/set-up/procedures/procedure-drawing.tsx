import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { procedureDrawingTexts as texts } from '../../../texts/procedures.ts';
import { arrowLines, boxLines, layoutOfGraph, LINE, PAD } from './drawing/measure.ts';
import { nextBox } from './drawing/next-box.ts';
import type { Arrow, Box, Graph } from './drawing/procedure-graph.ts';
import type { Placed } from './drawing/draw-way.ts';
import type { Finding } from './findings-by-entry.ts';

/** Lines of text in the middle of a place; the space between them is for whoever reads them as one. */
function Lines({ lines, at: { x, y, width } }: { readonly lines: readonly string[]; readonly at: Placed }) {
  return (
    <text>
      {lines.map((line, index) => (
        <tspan key={index} x={x + width / 2} y={y + PAD / 2 + (index + 0.75) * LINE}>
          {`${line} `}
        </tspan>
      ))}
    </text>
  );
}

function ArrowDrawing({ arrow, path, label }: { arrow: Arrow; path: string; label: Placed }) {
  return (
    <g aria-hidden="true" className={arrow.answers.length === 0 ? 'arrow skipped' : 'arrow'}>
      <path d={path} markerEnd="url(#arrowhead)" />
      <rect {...label} />
      <Lines lines={arrowLines(arrow)} at={label} />
    </g>
  );
}

const marksOf = (findings: readonly Finding[]): readonly string[] =>
  (['refusal', 'advice'] as const).flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [texts.marks[severity](count)];
  });

interface Props {
  readonly title: string;
  readonly graph: Graph;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/** A procedure as a drawing. One stop for Tab; the arrow keys lead from box to box, Enter to the same in the list. */
export function ProcedureDrawing({ title, graph, findings }: Props) {
  const at = (key: string): readonly Finding[] => findings.get(key) ?? [];
  const layout = useMemo(
    () => layoutOfGraph(graph, (key) => marksOf(findings.get(key) ?? [])),
    [graph, findings],
  );
  const drawing = useRef<SVGSVGElement>(null);
  const [chosen, choose] = useState(graph.boxes[0]?.key ?? '');
  const current = layout.boxes.has(chosen) ? chosen : graph.boxes[0]?.key;
  const isShown = useRef(false);
  const showStart = (frame: HTMLDivElement | null): void => {
    const start = layout.boxes.get(graph.boxes[0]?.key ?? '');
    if (frame === null || start === undefined || isShown.current) return;
    isShown.current = true;
    frame.scrollLeft = start.x + start.width / 2 - frame.clientWidth / 2;
  };
  const move = (event: KeyboardEvent): void => {
    const next = current === undefined ? undefined : nextBox(layout, current, event.key);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    drawing.current?.querySelector<SVGElement>(`[data-key="${next}"]`)?.focus();
  };
  const told = (box: Box): string => {
    const seen = boxLines(box, marksOf(at(box.key))).join(' ');
    return [`${texts.kinds[box.kind]}: ${seen}`, ...at(box.key).map(({ says }) => says)].join('. ');
  };
  return (
    <div ref={showStart} className="scroll">
      <svg
        ref={drawing}
        className="procedure-drawing"
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width={layout.width}
        height={layout.height}
        role="group"
        aria-label={texts.drawing(title)}
        onKeyDown={move}
      >
        <defs>
          <marker
            id="arrowhead"
            viewBox="0 0 8 8"
            refX="8"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path d="M0 0 L8 4 L0 8 Z" />
          </marker>
        </defs>
        {layout.links.map(({ link, path, label }) => {
          const arrow = graph.arrows.find(({ from, to }) => from === link.from && to === link.to);
          return arrow && <ArrowDrawing key={`${link.from} ${link.to}`} {...{ arrow, path, label }} />;
        })}
        {graph.boxes.map((box) => {
          const place = layout.boxes.get(box.key);
          return (
            place && (
              <a
                key={box.key}
                href={`#${box.key}`}
                data-key={box.key}
                className={`box ${box.kind}`}
                tabIndex={box.key === current ? 0 : -1}
                aria-label={told(box)}
                onFocus={() => choose(box.key)}
              >
                <rect {...place} rx={box.kind === 'question' ? 6 : place.height / 2} />
                <Lines lines={boxLines(box, marksOf(at(box.key)))} at={place} />
              </a>
            )
          );
        })}
      </svg>
    </div>
  );
}
