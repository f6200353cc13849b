const isKeys = (data: unknown): data is string[] =>
  Array.isArray(data) && data.every((one) => typeof one === 'string');

/** Tells the other tabs which news were read in this one. */
export function openSeen(hear: (keys: readonly string[]) => void) {
  const channel = new BroadcastChannel('muster-seen');
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isKeys(data)) hear(data);
  });
  return {
    send: (keys: readonly string[]): void => channel.postMessage(keys),
    close: (): void => channel.close(),
  };
}
