import { editTexts as texts } from '../../../../texts/procedures.ts';
import type { LineFinding } from './line-findings.ts';

interface Props {
  readonly findings: readonly LineFinding[];
  /** Whether the text was changed since the checker saw it. */
  readonly isUnsaved: boolean;
  readonly onShow: (line: number) => void;
}

/** What was found in the text, from the top; each leads to its line. */
export function LineFindingList({ findings, isUnsaved, onShow }: Props) {
  return (
    <section className="panel">
      <h2>{texts.findings}</h2>
      <p id="yaml-findings" role="status">
        {texts.count(findings.length)}
      </p>
      {isUnsaved && <p className="quiet">{texts.ofSaved}</p>}
      <ol className="line-findings">
        {findings.map(({ line, column, kind, says }) => (
          <li key={`${line} ${kind} ${says}`}>
            <button type="button" className="as-link" onClick={() => onShow(line)}>
              {texts.line(line, column)}
            </button>{' '}
            <strong className={kind === 'advice' ? '' : 'refusal'}>{texts.kinds[kind]}</strong>: {says}
          </li>
        ))}
      </ol>
    </section>
  );
}
