/** The two largest parts of a time, rounded down: `less than a second`, `42 s`, `12 min 5 s`, `3 h 20 min`, `2 d 4 h`. */
export const durationInWords = (seconds: number): string => {
  const whole = Math.floor(seconds);
  if (whole < 1) return 'less than a second';
  const units: readonly (readonly [name: string, seconds: number])[] = [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
    ['s', 1],
  ];
  const first = units.findIndex(([, size]) => whole >= size);
  return units
    .slice(first, first + 2)
    .map(([name, size], index) => {
      const above = index === 0 ? Infinity : (units[first]?.[1] ?? Infinity);
      return { name, count: Math.floor((whole % above) / size) };
    })
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name}`)
    .join(' ');
};
