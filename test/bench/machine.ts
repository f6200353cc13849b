import { readFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { resolve } from 'node:path';

const requirements = resolve(import.meta.dirname, '../../infra/local/requirements.txt');

/** Where the figures come from. */
export const describeMachine = async () => {
  const [first] = cpus();
  const emulator = (await readFile(requirements, 'utf8'))
    .split(/\s+/)
    .find((pin) => pin.startsWith('ministack'));
  return {
    at: new Date().toISOString(),
    cores: cpus().length,
    cpu: first?.model.trim() ?? 'unknown',
    memoryGB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform}-${process.arch}`,
    node: process.versions.node,
    emulator: `${emulator ?? 'unknown'}, tuned by infra/local/emulator.py`,
    /** Of the last minute before the first benchmark: above 0.5 others were at work. */
    loadBefore: loadavg()[0] ?? 0,
  };
};
export type Machine = Awaited<ReturnType<typeof describeMachine>>;

export const inWords = ({ at, cores, cpu, memoryGB, node, emulator, loadBefore }: Machine): string =>
  `${at.slice(0, 10)}, ${cores} cores (${cpu}), ${memoryGB} GB, Node ${node}, ${emulator}, load before ${loadBefore.toFixed(1)}`;
