import type { Priority } from '@muster/contracts';
import * as words from '../texts/words.ts';

/** P1 to P5 by letters and shape, not by colour alone. */
export function PriorityBadge({ priority }: { readonly priority: Priority | undefined }) {
  if (priority === undefined) return <span className="priority none">–</span>;
  return (
    <abbr className={`priority ${priority.toLowerCase()}`} title={words.priority[priority]}>
      {priority}
    </abbr>
  );
}
