import type { TestProject } from 'vitest/node';
import { startEngine } from '../support/engine-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the engine on which each worker makes its tables. */
    engine: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { endpoint, stop } = await startEngine();
  project.provide('engine', endpoint);
  return stop;
}
