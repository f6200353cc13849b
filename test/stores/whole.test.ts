import { beforeAll, describe, expect, test } from 'vitest';
import { playStory, settle } from '../support/whole/story.ts';
import { useWorld } from '../support/whole/world.ts';

const world = useWorld();

describe('the main job in one process', () => {
  let played: Awaited<ReturnType<typeof playStory>>;
  beforeAll(async () => {
    played = await playStory(world(), await settle(world()));
  });

  test('ends every clock once its time has come', async () => {
    const started = world().clocks.running;
    await world().pass(5 * 3600);
    expect([started > 0, world().clocks.running]).toEqual([true, 0]);
  });

  test('goes from the call to the lead’s report, and leaves nothing behind', () => {
    const { queues, outside } = world();
    expect(played.incidentId).toMatch(/^inc_/);
    expect(queues.flatMap(({ deadLetters }) => deadLetters)).toEqual([]);
    expect(queues.filter(({ waiting }) => waiting > 0)).toEqual([]);
    expect(outside.queued).toEqual([]);
  });
});
