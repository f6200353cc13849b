/** Runs the tasks of one key one after another, also after a failed one; tasks of different keys run in parallel. */
export const serialQueue = () => {
  const last = new Map<string, Promise<unknown>>();
  return <T>(key: string, task: () => Promise<T>): Promise<T> => {
    const next = (last.get(key) ?? Promise.resolve()).then(task, task);
    last.set(key, next);
    return next;
  };
};
