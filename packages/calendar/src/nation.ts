import * as z from 'zod';

/** Whose bank holidays a calendar leaves out; `any-uk` leaves out a holiday of any part of the United Kingdom. */
export const Nation = z
  .enum(['england-and-wales', 'scotland', 'northern-ireland', 'ireland', 'any-uk', 'none'])
  .meta({ examples: ['england-and-wales'] });
export type Nation = z.infer<typeof Nation>;

/** A nation that declares holidays of its own. */
export const HolidayNation = z.enum(['england-and-wales', 'scotland', 'northern-ireland', 'ireland']);
export type HolidayNation = z.infer<typeof HolidayNation>;

export const nationWords: Readonly<Record<Nation, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
  ireland: 'Ireland',
  'any-uk': 'any part of the United Kingdom',
  none: 'no nation',
};

const UNITED_KINGDOM: readonly HolidayNation[] = ['england-and-wales', 'scotland', 'northern-ireland'];

/** Whose holidays count in a calendar. */
export const nationsOf = (nation: Nation): readonly HolidayNation[] => {
  if (nation === 'none') return [];
  return nation === 'any-uk' ? UNITED_KINGDOM : [nation];
};
