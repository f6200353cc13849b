/** Runs a task for each, a number of them in parallel. All are tried; then the first fault is thrown. */
export const inGroups = async <T>(
  all: readonly T[],
  size: number,
  task: (one: T) => Promise<unknown>,
): Promise<void> => {
  const faults: unknown[] = [];
  for (let from = 0; from < all.length; from += size) {
    const settled = await Promise.allSettled(all.slice(from, from + size).map(task));
    for (const one of settled) if (one.status === 'rejected') faults.push(one.reason);
  }
  if (faults.length > 0) throw faults[0];
};
