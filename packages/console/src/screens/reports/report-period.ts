import type { ReplyOf } from '@muster/client';

export type Period = ReplyOf<'readReport'>['periods'][number];

/** A period by its days in its own zone: `Mon 5 Jan 2026`, or `Mon 5 Jan 2026 to Sun 11 Jan 2026`. */
export const periodWords = ({ from, to, zone }: Period): string => {
  const day = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const [first, last] = [Date.parse(from), Date.parse(to) - 1].map((ms) =>
    day.format(ms).replaceAll(',', ''),
  );
  return first === last || first === undefined ? String(last) : `${first} to ${last}`;
};

/** The chosen one of the periods that are due; the newest while none is chosen, or once the chosen one is too old. */
export const chosenOf = (periods: readonly Period[], from: string | undefined): Period | undefined =>
  periods.find((one) => one.from === from) ?? periods[0];
