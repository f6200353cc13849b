const given = (name: string): number | undefined => {
  const text = process.env[name];
  return text === undefined || text === '' ? undefined : Number(text);
};

/** The seed of `npm run test:long`; undefined where the usual seeds hold. */
export const otherSeed = given('MUSTER_SEED');

/** How many times as wide as usual a search at random is. */
export const WIDTH = given('MUSTER_WIDTH') ?? 1;
