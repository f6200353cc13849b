/** How calls and texts to one phone go. */
export interface Behaviour {
  /** For the page. */
  readonly words: string;
  readonly calls: 'ring' | 'busy' | 'no-answer' | 'machine' | 'fail';
  readonly texts: 'arrive' | 'get-lost';
  /** How much longer texts and their receipts take. */
  readonly delaySeconds: number;
  /** What the carrier's API answers when asked to reach this phone; `lost`: it does as asked, but its reply never comes. */
  readonly api: 'answers' | 'too-many' | 'fails' | 'lost';
}

const usual = { calls: 'ring', texts: 'arrive', delaySeconds: 0, api: 'answers' } as const;

/** How a phone, or the carrier when asked to reach it, behaves until somebody chooses otherwise. */
export const behaviours = {
  usual: { ...usual, words: 'Rings until you answer; texts arrive' },
  busy: { ...usual, calls: 'busy', words: 'Is engaged when called' },
  'no-answer': { ...usual, calls: 'no-answer', words: 'Rings, and nobody answers' },
  machine: { ...usual, calls: 'machine', words: 'An answering machine takes its calls' },
  'no-texts': { ...usual, texts: 'get-lost', words: 'Rings; texts do not arrive' },
  off: { ...usual, calls: 'fail', texts: 'get-lost', words: 'Is switched off; nothing arrives' },
  slow: { ...usual, delaySeconds: 20, words: 'Texts take 20 seconds longer' },
  'carrier-full': { ...usual, api: 'too-many', words: 'The carrier takes no more for now (429)' },
  'carrier-fails': { ...usual, api: 'fails', words: 'The carrier fails (500)' },
  'reply-lost': { ...usual, api: 'lost', words: 'The carrier’s reply is lost' },
} as const satisfies Record<string, Behaviour>;

export type BehaviourName = keyof typeof behaviours;

export const isBehaviour = (name: string): name is BehaviourName => Object.hasOwn(behaviours, name);
