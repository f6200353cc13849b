import { Time } from '../../parts/times.tsx';
import { measureWords, supportTypes, termsTexts as texts } from '../../texts/support.ts';
import type { TermName } from './differences.ts';
import type { Terms } from './plan.ts';

/** What one of the terms says. */
export function TermValue({ terms, name }: { readonly terms: Terms; readonly name: TermName }) {
  switch (name) {
    case 'type':
      return (
        <>
          {supportTypes[terms.type].label}
          <br />
          <small className="quiet">{supportTypes[terms.type].description}</small>
        </>
      );
    case 'area':
      return terms.area;
    case 'goal':
      return terms.goal ?? texts.none;
    case 'review':
      return <Time at={terms.reviewAt} />;
    case 'planned':
      return <Planned terms={terms} />;
    case 'measure':
      return terms.type === 'debrief' || terms.measure === undefined
        ? texts.none
        : measureWords(terms.measure);
  }
}

function Planned({ terms: { plannedAt } }: { readonly terms: Terms }) {
  if (plannedAt.length === 0) return texts.none;
  return plannedAt.map((at) => (
    <div key={at}>
      <Time at={at} age={false} />
    </div>
  ));
}
