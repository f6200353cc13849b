/** What the tabs of one browser tell each other. `user` holds the tokens, as text. */
export type TabMessage =
  | { readonly kind: 'who' }
  | { readonly kind: 'signed-in'; readonly user: string }
  | { readonly kind: 'signed-out' };

const isMessage = (value: unknown): value is TabMessage => {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (value.kind === 'signed-in') return 'user' in value && typeof value.user === 'string';
  return value.kind === 'who' || value.kind === 'signed-out';
};

/** Opens the line to the other tabs of this origin; what this tab sends does not come back to it. */
export function openTabs(receive: (message: TabMessage) => void) {
  const channel = new BroadcastChannel('muster-session');
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) receive(data);
  });
  return {
    send: (message: TabMessage): void => channel.postMessage(message),
  };
}
