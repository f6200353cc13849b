import { Link } from '@tanstack/react-router';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Time } from '../../parts/times.tsx';
import { criterionTexts as texts, kindTexts, recordTexts } from '../../texts/competence.ts';
import { named } from '../../texts/words.ts';
import type { Evidence } from './standing.ts';

interface Props {
  readonly piece: Evidence;
  /** As verdicts speak of it. */
  readonly name: string;
  readonly criterion: string;
  readonly isMadeUp: boolean;
}

/** A piece of evidence whole: what it is, who stands for it, what it says. */
export function EvidencePiece({ piece, name, criterion, isMadeUp }: Props) {
  const others = piece.criteria.filter((id) => id !== criterion);
  return (
    <article className="box" aria-label={`${name} ${kindTexts[piece.kind].name}`}>
      <h4>
        {name} {kindTexts[piece.kind].name}
      </h4>
      <p className="quiet">
        <Time at={piece.at} age={false} />, {recordTexts.by(piece.by)}
        {others.length > 0 && `. ${texts.alsoOf(others)}`}
      </p>
      <Content piece={piece} name={name} isMadeUp={isMadeUp} />
    </article>
  );
}

function Content({ piece, name, isMadeUp }: Pick<Props, 'piece' | 'name' | 'isMadeUp'>) {
  switch (piece.kind) {
    case 'product':
      return (
        <PlainTable label={`${name} ${kindTexts.product.name}`} columns={texts.cases}>
          {piece.cases.map(({ incidentId, reference, incidentType, closedAt, shows }) => (
            <tr key={incidentId}>
              <th scope="row">
                {isMadeUp ? (
                  reference
                ) : (
                  <Link to="/incidents/$incidentId" params={{ incidentId }}>
                    {reference}
                  </Link>
                )}
              </th>
              <td>{named(incidentType)}</td>
              <td>
                <Time at={closedAt} age={false} />
              </td>
              <td>{shows.join('; ')}</td>
            </tr>
          ))}
        </PlainTable>
      );
    case 'questioning':
    case 'professional-discussion':
      return (
        <dl>
          <dt>{texts.asked}</dt>
          <dd className="words">{piece.question}</dd>
          <dt>{texts.answered}</dt>
          <dd className="words">{piece.answer}</dd>
        </dl>
      );
    default:
      return <p className="words">{piece.text}</p>;
  }
}
