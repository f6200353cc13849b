import { expect, test } from 'vitest';
import { toP1, useDesk } from '../support/whole/desk.ts';
import { useWorld } from '../support/whole/world.ts';

const world = useWorld();
const desk = useDesk(world);
const HOURS = 2;

/** An incident that nobody is there for, watched for hours by executions of a clock that ask so many times each. */
const watched = async (most: number) => {
  world().clocks.mostQuestions = most;
  const { incidentId } = await desk.reported(most === 2 ? 'often' : 'once');
  await desk.decide(incidentId, ...toP1);
  await world().pass(HOURS * 3600);
  return {
    said: {
      missed: desk.facts('DeadlineMissed', incidentId),
      told: desk.facts('IncidentEscalated', incidentId),
    },
    executions: world().clocks.started.get(incidentId) ?? 0,
    questions: (world().clocks.transitions.get(incidentId) ?? 0) / 3,
  };
};

test('executions of a clock that hand over after two questions miss nothing and tell nothing twice', async () => {
  const whole = await watched(Infinity);
  const handedOver = await watched(2);
  expect(handedOver.said).toEqual(whole.said);
  expect(whole.said.told).toBeGreaterThan(6);
  expect(handedOver.executions - whole.executions).toBeGreaterThanOrEqual(3);
  expect(handedOver.questions / handedOver.executions).toBeLessThanOrEqual(2);
});
