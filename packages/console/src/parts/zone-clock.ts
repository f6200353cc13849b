const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

const format = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
};

/** What the clock of a zone shows at an instant, as milliseconds since 1970 as if it were UTC. */
export const clockAt = (ms: number, zone: string): number => {
  const parts: Record<string, number> = {};
  for (const { type, value } of format(zone).formatToParts(ms)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

/** Every instant at which the clock of a zone shows this: none in the hour that a clock change skips, two in one that comes twice. */
export const instantsAt = (clock: number, zone: string): number[] => {
  const around = [-DAY_MS, DAY_MS].map((away) => clock - (clockAt(clock + away, zone) - (clock + away)));
  return [...new Set(around)].filter((ms) => clockAt(ms, zone) === clock).sort((one, other) => one - other);
};
