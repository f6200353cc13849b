import { beforeAll, describe, expect, test } from 'vitest';
import { playMainJob, loadDemoOrganisation } from '../support/whole/main-job.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';

const system = useInProcessSystem();

describe('the main job in one process', () => {
  let played: Awaited<ReturnType<typeof playMainJob>>;
  beforeAll(async () => {
    played = await playMainJob(system(), await loadDemoOrganisation(system()));
  });

  test('ends every clock once its time has come', async () => {
    const started = system().clocks.running;
    await system().pass(5 * 3600);
    expect([started > 0, system().clocks.running]).toEqual([true, 0]);
  });

  test('goes from the call to the lead’s report, and leaves nothing behind', () => {
    const { queues, outside } = system();
    expect(played.incidentId).toMatch(/^inc_/);
    expect(queues.flatMap(({ deadLetters }) => deadLetters)).toEqual([]);
    expect(queues.filter(({ waiting }) => waiting > 0)).toEqual([]);
    expect(outside.queued).toEqual([]);
  });
});
