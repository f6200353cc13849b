import { useEffect } from 'react';
import { shellTexts } from '../texts/shell.ts';
import { useTitleBadge } from './title-badge.ts';

/** Names the tab: what needs a person in front, then the screen. Nothing about a caller may stand there. */
export function usePageTitle(title: string): void {
  const badge = useTitleBadge();
  useEffect(() => {
    document.title = `${badge === '' ? '' : `(${badge}) `}${title} · ${shellTexts.product}`;
  }, [badge, title]);
}
