import type { ReplyOf } from '@muster/client';

/** How the due time of a review was counted, in the API's sentences. */
export function DueDate({ due: { explained } }: { readonly due: ReplyOf<'readIncidentReview'>['due'] }) {
  return (
    <ul className="explained">
      {explained.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}
