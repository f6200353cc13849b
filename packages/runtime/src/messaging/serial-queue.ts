/** Runs the tasks of one key one after another, as given, a failed one too; those of different keys side by side. */
export const inTurn = () => {
  const last = new Map<string, Promise<unknown>>();
  return <T>(key: string, task: () => Promise<T>): Promise<T> => {
    const next = (last.get(key) ?? Promise.resolve()).then(task, task);
    last.set(key, next);
    return next;
  };
};
