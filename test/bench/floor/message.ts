/** What travels along the floor's chain: nothing but its own way. */
export interface Errand {
  readonly id: string;
  /** One mail each. */
  readonly to: readonly string[];
  /** How many events besides the chain's own each stage commits, as Muster's services do. */
  readonly asides: { readonly door: number; readonly first: number; readonly second: number };
}

/** The chain's own steps, each heard by the next stage and by the listener; an aside by the listener alone. */
export const steps = ['first', 'second', 'tell', 'told', 'aside'] as const;
export type Step = (typeof steps)[number];
