import { useImperativeHandle, useRef, type Ref } from 'react';
import { editTexts as texts } from '../../../../texts/procedures.ts';
import type { LineFinding } from './line-findings.ts';

export interface YamlFieldHandle {
  /** Puts the cursor on a line, in sight. */
  readonly showLine: (line: number) => void;
}

interface Props {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly findings: readonly LineFinding[];
  readonly ref: Ref<YamlFieldHandle>;
}

/** Pixels of a line, as `procedures.css` has it. */
const LINE = 20;
const LINES_ABOVE = 4;

const isGrave = ({ kind }: LineFinding): boolean => kind !== 'advice';

/** The numbers of the lines, marked where something was found; the list of findings says the same to readers. */
const numbersOf = (text: string, findings: readonly LineFinding[]): string => {
  const marks = new Map<number, string>();
  for (const finding of findings)
    if (isGrave(finding) || !marks.has(finding.line)) marks.set(finding.line, isGrave(finding) ? '✕' : '!');
  return text
    .split('\n')
    .map((_, at) => `${marks.get(at + 1) ?? ''} ${at + 1}`)
    .join('\n');
};

/** A text of many lines with their numbers beside. Long lines are scrolled, not wrapped, so that each keeps its number. */
export function YamlField({ text, onChange, findings, ref }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLPreElement>(null);
  useImperativeHandle(ref, () => ({
    showLine: (line) => {
      const area = field.current;
      if (area === null) return;
      const lines = area.value.split('\n');
      const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
      area.focus();
      area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
      area.scrollTo({ top: (line - 1 - LINES_ABOVE) * LINE, left: 0 });
    },
  }));
  return (
    <div className="yaml">
      <label htmlFor="yaml">{texts.field}</label>
      <div className="yaml-lines">
        <pre ref={numbers} aria-hidden="true">
          {numbersOf(text, findings)}
        </pre>
        <textarea
          id="yaml"
          ref={field}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          value={text}
          aria-describedby="yaml-findings"
          aria-invalid={findings.some(isGrave)}
          onChange={({ target }) => onChange(target.value)}
          onScroll={({ currentTarget }) => {
            if (numbers.current !== null) numbers.current.scrollTop = currentTarget.scrollTop;
          }}
        />
      </div>
    </div>
  );
}
