import type { ReplyOf } from '@muster/client';
import { sourcesTexts } from '../../../texts/set-up.ts';

type Listed = ReplyOf<'listSources'>['items'][number];

/** How a source is doing, in words: what was refused, and what of its settings does not fit any more. */
export const healthOf = ({ refusals, warnings = [] }: Pick<Listed, 'refusals' | 'warnings'>): string =>
  [
    refusals === undefined || refusals.count === 0 ? sourcesTexts.fine : sourcesTexts.refused(refusals.count),
    ...(warnings.length > 0 ? [sourcesTexts.warned(warnings.length)] : []),
  ].join(', ');
