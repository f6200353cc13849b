import { expect, test } from 'vitest';
import { toP1, useControlRoom } from '../support/whole/control-room.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';

const system = useInProcessSystem();
const controlRoom = useControlRoom(system);
const HOURS = 2;

/** An incident that nobody is there for, watched for hours by executions of a clock that ask so many times each. */
const watched = async (most: number) => {
  system().clocks.mostQuestions = most;
  const { incidentId } = await controlRoom.reported(most === 2 ? 'often' : 'once');
  await controlRoom.decide(incidentId, ...toP1);
  await system().pass(HOURS * 3600);
  return {
    said: {
      missed: controlRoom.facts('DeadlineMissed', incidentId),
      told: controlRoom.facts('IncidentEscalated', incidentId),
    },
    executions: system().clocks.started.get(incidentId) ?? 0,
    questions: (system().clocks.transitions.get(incidentId) ?? 0) / 3,
  };
};

test('a clock that is followed by another after two questions misses nothing and emits nothing twice', async () => {
  const whole = await watched(Infinity);
  const handedOver = await watched(2);
  expect(handedOver.said).toEqual(whole.said);
  expect(whole.said.told).toBeGreaterThan(6);
  expect(handedOver.executions - whole.executions).toBeGreaterThanOrEqual(3);
  expect(handedOver.questions / handedOver.executions).toBeLessThanOrEqual(2);
});
