import type { Priority, Validity } from '@muster/contracts';
import { validity as words } from '../../texts/words.ts';

/** A verdict in two words: its priority, where there is one, and whether the incident is genuine. */
export const outcomeWords = ({
  priority,
  validity,
}: {
  readonly priority?: Priority | undefined;
  readonly validity: Validity;
}): string => (priority === undefined ? words[validity] : `${priority}, ${words[validity]}`);
