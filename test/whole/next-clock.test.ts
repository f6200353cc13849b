import { expect, test } from 'vitest';
import { toP1, useControlRoom } from '../support/whole/control-room.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';

const system = useInProcessSystem();
const controlRoom = useControlRoom(system);
const HOURS = 2;

test('of an incident that nobody is there for, each clock is followed by another: nothing is missed, and nothing emitted twice', async () => {
  const { incidentId } = await controlRoom.reported('once');
  await controlRoom.decide(incidentId, ...toP1);
  await system().pass(HOURS * 3600);
  const told = controlRoom.facts('IncidentEscalated', incidentId);
  expect(told).toBeGreaterThan(6);
  const executions = system().clocks.started.get(incidentId) ?? 0;
  expect(executions).toBeGreaterThan(6);
  expect(executions).toBeLessThanOrEqual(told + 10);
});
