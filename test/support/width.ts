const given = (name: string): number | undefined => {
  const text = process.env[name];
  return text === undefined || text === '' ? undefined : Number(text);
};

/** The seed of `npm run test:long`; undefined where the usual seeds hold. */
export const otherSeed = given('MUSTER_SEED');

/** Whether this is `npm run test:long`, which tries all of what `npm test` tries a part of. */
export const ALL = otherSeed !== undefined;

/** Chooses the part that `npm test` tries: another one each day, and that of MUSTER_DAY to repeat a failure. */
export const DAY = given('MUSTER_DAY') ?? Number(new Date().toISOString().slice(0, 10).replaceAll('-', ''));

/** How many times as wide as usual a search at random is. */
export const WIDTH = given('MUSTER_WIDTH') ?? 1;
