import '../support/quiet.ts';
import { describe, expect, test } from 'vitest';
import type { EventMetadata } from '@muster/contracts';
import { notFound } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { watchAcknowledgement } from '@muster/runtime/messaging/acknowledgement-watch';
import { markEnded, markTakenOver } from '../../services/intake/src/reports/domain/incident-updates.ts';
import { isTakenOver } from '../../services/intake/src/reports/is-taken-over.ts';
import { markMobilised } from '../../services/triage/src/assessments/domain/mobilisation.ts';
import { isMobilised } from '../../services/triage/src/assessments/is-mobilised.ts';
import { useEngine } from '../support/engine.ts';
import { AT, fromSystem, genericSource, intakeOn } from '../../services/intake/test/support/intake.ts';
import { watchBehindQueue } from '../support/acknowledgement-watch.ts';
import { cause } from '../support/sample-aggregate.ts';
import { reported, useTriage } from '../../services/triage/test/support/triage.ts';

const engine = useEngine();

/** What a watch has had published again, by aggregate and sequence. */
const publisher = () => {
  const published: string[] = [];
  const publishAgain = ({ aggregate: { kind }, sequence }: Pick<EventMetadata, 'aggregate' | 'sequence'>) => {
    published.push(`${kind} ${sequence}`);
    return Promise.resolve();
  };
  return { published, publishAgain };
};

describe('a report', () => {
  const handedOver = async () => {
    const intake = await intakeOn(engine);
    const sourceId = await genericSource(intake, { reportAtOnce: { incidentType: 'gas-detector-alarm' } });
    const place = { text: 'Pump house 2', zone: 'harbour' };
    const body = JSON.stringify({ type: 'alarm', data: { summary: 'Gas.', place } });
    await fromSystem(intake, sourceId, body, { id: 'msg_1' });
    const incidentId = derivedId('inc', derivedId('con', sourceId, 'msg_1'));
    const [event] = await intake.incidents.history(incidentId);
    if (event?.name !== 'IncidentReported') throw new Error('nothing was reported');
    const { published, publishAgain } = publisher();
    const consumers = {
      IncidentReported: watchAcknowledgement<'IncidentReported'>(
        (given) => isTakenOver(intake, given),
        publishAgain,
      ),
    };
    const look = watchBehindQueue('IncidentReported', consumers, event.data, event.metadata);
    return { intake, incidentId, published, look };
  };

  test('that triage does not acknowledge is published again at two checks, and the third leaves it to the alarm', async () => {
    const { look, published } = await handedOver();
    expect([await look({ tries: 1 }), await look({ tries: 2 })]).toEqual(['left', 'left']);
    expect(published).toEqual(['INCIDENT 1', 'INCIDENT 1']);
    expect(await look({ tries: 3 })).toBe('left');
    expect(published).toHaveLength(2);
  });

  test('that was published again starts no further watch', async () => {
    const { look, published } = await handedOver();
    expect(await look({ again: true })).toBe('done');
    expect(published).toEqual([]);
  });

  test.each([
    ['triage has taken', markTakenOver],
    ['was rejected', (report, at) => markEnded(report, 'rejected', at)],
  ] satisfies [string, typeof markTakenOver][])('that %s is left alone', async (_, rule) => {
    const { intake, incidentId, look, published } = await handedOver();
    await intake.incidents.decide(incidentId, cause('news'), (report) =>
      report ? rule(report, AT) : notFound('report'),
    );
    expect([await look(), await look({ tries: 3 })]).toEqual(['done', 'done']);
    expect(published).toEqual([]);
  });
});

describe('a verdict', () => {
  const triage = useTriage();

  test('is published again until dispatch has taken it on', async () => {
    await triage.published('watched');
    const report = reported('watched', 'verdict');
    await triage.deliverReport(report);
    for (const [question, answer] of [
      ['where-smelt', 'indoors'],
      ['people-inside', 'yes'],
    ] as const) {
      await triage.answer(report.incidentId, question, answer);
    }
    const { assessments } = triage.stores();
    const event = (await assessments.history(report.incidentId)).at(-1);
    if (event?.name !== 'IncidentAssessed') throw new Error('there is no verdict');
    const { published, publishAgain } = publisher();
    const consumers = {
      IncidentAssessed: watchAcknowledgement<'IncidentAssessed'>(
        (given) => isMobilised({ assessments }, given),
        publishAgain,
      ),
    };
    const look = watchBehindQueue('IncidentAssessed', consumers, event.data, event.metadata);
    expect(await look()).toBe('left');
    expect(published).toEqual(['ASSESSMENT 2']);
    await assessments.decide(report.incidentId, cause('mobilised'), (state) => markMobilised(state, AT));
    expect(await look({ tries: 2 })).toBe('done');
    expect(published).toHaveLength(1);
  });
});
