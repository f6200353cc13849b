import type { TestProject } from 'vitest/node';
import { startEngine } from './engine-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the engine on which all workers of a project make their tables; absent where each file has its own. */
    engine?: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { endpoint, stop } = await startEngine();
  project.provide('engine', endpoint);
  return stop;
}
