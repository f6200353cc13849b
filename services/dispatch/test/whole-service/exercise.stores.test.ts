import { describe, expect, test } from 'vitest';
import type { DataOf } from '@muster/contracts';
import type { IncidentId, ResourceId } from '@muster/core';
import { Offered } from '../../src/assignments/routes.ts';
import { role, roleOf, verdict } from '../support/samples.ts';
import { useDispatch } from '../support/dispatch.ts';

const dispatch = useDispatch();

const skilled = (name: string) => [roleOf({ skills: [name] })];
const autoDispatch = { rules: [{ priority: 'P4' }] };

/** Takes the verdict on an exercise that only people with this skill fit. */
const exercise = async (name: string, skill: string): Promise<IncidentId> => {
  const data: DataOf<'IncidentAssessed'> = verdict(name, skilled(skill), { priority: 'P4' });
  await dispatch.deliver('on-events', 'IncidentAssessed', data, {
    exercise: true,
    correlationId: 'con_drill',
  });
  return data.incidentId;
};
const offer = async (incidentId: IncidentId, resourceId: ResourceId) => {
  const picks = [{ role: role.role, resourceId }];
  const answer = await dispatch.api('POST', `/v1/incidents/${incidentId}/assignments`, { picks });
  const [made] = Offered.parse(answer.json()).assignments;
  if (made === undefined) throw new Error(answer.body);
  return made;
};
const report = (link: string, form: string, ...field: [string, string]) =>
  dispatch.page('POST', `${link}/${form}`, [field]);

describe('an exercise', () => {
  test('sends nobody by itself, whatever the policy, and asks no second person after an unanswered offer', async () => {
    await dispatch.api('PUT', '/v1/policies/auto-dispatch', autoDispatch, {
      headers: { 'if-match': '*' },
      as: { username: 'admin', groups: ['admin'] },
    });
    const [, jonas] = await Promise.all([
      dispatch.add('Maya', { skills: ['drill'] }),
      dispatch.add('Jonas', { skills: ['drill'] }),
    ]);
    const incidentId = await exercise('drill', 'drill');
    const opened = await dispatch.mobilisation(incidentId);
    expect(opened).toMatchObject({ autoDispatch: false, places: [{ state: 'open' }] });

    const { assignmentId } = await offer(incidentId, jonas.resourceId);
    await report(dispatch.link(assignmentId), 'answer', 'answer', 'decline');
    await dispatch.deliver('on-events', 'AssignmentDeclined', {
      incidentId,
      assignmentId,
      resource: { resourceId: jonas.resourceId, name: 'Jonas' },
      declinedAt: verdict().assessedAt,
      howKnown: 'self-report',
    });
    expect(await dispatch.mobilisation(incidentId)).toMatchObject({
      offerCount: 1,
      places: [{ state: 'open' }],
    });
  });

  test('gives its people up to a real incident in one step, unrested and with every word marked', async () => {
    const { resourceId } = await dispatch.add('Taken', { skills: ['taken'] });
    const drill = await exercise('taken drill', 'taken');
    const part = await offer(drill, resourceId);
    const link = dispatch.link(part.assignmentId);
    await report(link, 'answer', 'answer', 'accept');
    await report(link, 'status', 'status', 'on-scene');

    const real = await dispatch.assess('taken for real', skilled('taken'));
    const { assignmentId } = await offer(real, resourceId);
    expect(await dispatch.assignment(part.assignmentId)).toMatchObject({ status: 'released' });
    expect((await dispatch.stores().resources.load(resourceId)).state).toMatchObject({
      duty: { status: 'offered', held: { assignmentId, incidentId: real } },
      recentJobs: [],
    });
    expect((await dispatch.stores().resources.load(resourceId)).state).not.toHaveProperty('lastClearAt');
    expect((await dispatch.mobilisation(drill)).places).toMatchObject([{ state: 'open' }]);
    const said = await dispatch.stores().assignments.history(part.assignmentId);
    expect(said.map(({ metadata }) => [metadata.exercise, metadata.correlationId])).toEqual(
      said.map(() => [true, 'con_drill']),
    );
    const [offered] = await dispatch.stores().assignments.history(assignmentId);
    expect(offered?.metadata.exercise).toBe(false);
  });

  test('takes nobody from a real incident', async () => {
    const { resourceId } = await dispatch.add('Busy', { skills: ['busy'] });
    await offer(await dispatch.assess('busy for real', skilled('busy')), resourceId);
    const drill = await exercise('busy drill', 'busy');
    const picks = [{ role: role.role, resourceId, reason: 'for practice' }];
    const answer = await dispatch.api('POST', `/v1/incidents/${drill}/assignments`, { picks });
    expect(answer.status).toBe(409);
    expect(answer.json()).toMatchObject({ rule: 'reserved' });
  });

  test('says so on each page of its links, before anything else and in the title', async () => {
    const { resourceId } = await dispatch.add('Reader', { skills: ['reader'] });
    const { assignmentId } = await offer(await exercise('reader drill', 'reader'), resourceId);
    const link = dispatch.link(assignmentId);
    const marked = async () => {
      const { body } = await dispatch.page('GET', link);
      expect(body).toContain('<title>EXERCISE ');
      expect(body.indexOf('EXERCISE: this is not a real incident.')).toBeLessThan(body.indexOf('<h1>'));
      expect(body.indexOf('EXERCISE: this is not a real incident.')).toBeGreaterThan(0);
    };
    await marked();
    await report(link, 'answer', 'answer', 'accept');
    await marked();
    await dispatch.api('POST', `/v1/assignments/${assignmentId}/status`, {
      status: 'released',
      reason: 'over',
    });
    await marked();
    const real = await dispatch.offeredTo('Real reader');
    expect((await dispatch.page('GET', real.link)).body).not.toContain('EXERCISE');
  });
});
