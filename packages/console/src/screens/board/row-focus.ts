import type { KeyboardEvent } from 'react';

/** Where the one stop of the Tab key is: a row by its incident, and which of its links. */
export interface Stop {
  readonly incidentId: string;
  readonly link: number;
}

/** Which link of a row leads to what is to be done. */
export const TASK_LINK = 1;

const between = (least: number, value: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** Where a key leads from a stop among these rows, each with so many links; undefined for a key that leads nowhere. */
export const stopAfter = (
  key: string,
  stop: Stop,
  rows: readonly string[],
  links: number,
): Stop | undefined => {
  const at = rows.indexOf(stop.incidentId);
  const row = (index: number): Stop | undefined => {
    const incidentId = rows[between(0, index, rows.length - 1)];
    return incidentId === undefined ? undefined : { ...stop, incidentId };
  };
  switch (key) {
    case 'ArrowDown':
      return row(at + 1);
    case 'ArrowUp':
      return row(at - 1);
    case 'PageDown':
      return row(at + 10);
    case 'PageUp':
      return row(at - 10);
    case 'Home':
      return row(0);
    case 'End':
      return row(rows.length - 1);
    case 'ArrowRight':
      return { ...stop, link: between(0, stop.link + 1, links - 1) };
    case 'ArrowLeft':
      return { ...stop, link: between(0, stop.link - 1, links - 1) };
    default:
      return undefined;
  }
};

/** Whether a key belongs to the browser. */
export const hasModifier = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  altKey || ctrlKey || metaKey || shiftKey;

const linkAt = (within: HTMLElement | null, { incidentId, link }: Stop): HTMLElement | undefined => {
  const row = within?.querySelector<HTMLElement>(`[data-incident="${CSS.escape(incidentId)}"]`);
  return row?.querySelectorAll<HTMLElement>('a')[link] ?? row?.querySelector<HTMLElement>('a') ?? undefined;
};

/** The incident of the row that an element is in; undefined outside the rows. */
export const rowOf = (within: HTMLElement | null, element: Element | null): string | undefined =>
  element !== null && within?.contains(element) === true
    ? element.closest<HTMLElement>('[data-incident]')?.dataset['incident']
    : undefined;

export const focusOn = (within: HTMLElement | null, stop: Stop): void => linkAt(within, stop)?.focus();
