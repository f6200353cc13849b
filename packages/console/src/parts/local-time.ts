const formats = new Map<string, Intl.DateTimeFormat>();

const format = (zone: string, style: 'time' | 'day' | 'both'): Intl.DateTimeFormat => {
  const key = `${zone} ${style}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' } as const;
  const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    ...(style !== 'day' && time),
    ...(style !== 'time' && day),
  });
  formats.set(key, made);
  return made;
};

const dayIn = (ms: number, zone: string): string => format(zone, 'day').format(ms);

/** An instant in the centre's zone, its day too where that is not today; with the zone's name, for an hour comes twice a year. */
export const localTime = (instant: string, zone: string, nowMs: number): string => {
  const ms = Date.parse(instant);
  return format(zone, dayIn(ms, zone) === dayIn(nowMs, zone) ? 'time' : 'both').format(ms);
};

/** A length of time in the two largest units that matter: `45 s`, `12 min 5 s`, `3 h 20 min`, `2 d 4 h`. */
export const duration = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds));
  const [days, hours, minutes, rest] = [
    Math.floor(whole / 86_400),
    Math.floor(whole / 3_600) % 24,
    Math.floor(whole / 60) % 60,
    whole % 60,
  ];
  const two = (large: string, small: number, unit: string) =>
    small === 0 ? large : `${large} ${small} ${unit}`;
  if (days > 0) return two(`${days} d`, hours, 'h');
  if (hours > 0) return two(`${hours} h`, minutes, 'min');
  return minutes > 0 ? two(`${minutes} min`, rest, 's') : `${rest} s`;
};
