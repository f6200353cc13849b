/** The numbers of all versions, the one in force first. */
export const versionsDown = (inForce = 0): readonly number[] =>
  Array.from({ length: inForce }, (_, at) => inForce - at);

/** What a version may be compared with: the one before it first. */
export const othersOf = (version: number, inForce: number | undefined): readonly number[] => [
  ...versionsDown(inForce).filter((one) => one < version),
  ...versionsDown(inForce)
    .filter((one) => one > version)
    .reverse(),
];
