/** What travels along the floor's chain: nothing but its own way. */
export interface FloorMessage {
  readonly id: string;
  /** One mail each. */
  readonly to: readonly string[];
  /** How many events besides the chain's own each stage commits, as Muster's services do. */
  readonly extraEvents: { readonly door: number; readonly first: number; readonly second: number };
}

/** The chain's own steps, each goes to the next stage and to the listener; an extra event to the listener alone. */
export const steps = ['first', 'second', 'tell', 'told', 'extra'] as const;
export type Step = (typeof steps)[number];
