import type { ReplyOf } from '@muster/client';
import { Time } from '../../parts/times.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { deliveryState, reportTexts } from '../../texts/reports.ts';

type Delivery = ReplyOf<'readReport'>['deliveries'][number];

/** When the state that a copy is in began. */
const since = (delivery: Delivery): string => {
  switch (delivery.state) {
    case 'sent':
      return delivery.sentAt;
    case 'unsent':
      return delivery.unsentAt;
    case 'unknown':
      return delivery.unknownAt;
    case 'failed':
      return delivery.failedAt;
    case 'returned':
      return delivery.returnedAt;
    case 'requested':
      return delivery.requestedAt;
  }
};

const notesOf = (delivery: Delivery): string[] => [
  ...(delivery.copy > 1 ? [reportTexts.copy(delivery.copy)] : []),
  ...(delivery.possiblyRepeated ? [reportTexts.repeated] : []),
  ...('reason' in delivery ? [reportTexts.reason(delivery.reason)] : []),
];

/** What became of each copy, newest period first. */
export function DeliveryLog({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  return (
    <section>
      <h2>{reportTexts.logTitle}</h2>
      {deliveries.length === 0 ? (
        <p>{reportTexts.logEmpty}</p>
      ) : (
        <PlainTable label={reportTexts.logTitle} columns={reportTexts.columns}>
          {deliveries.map((one) => (
            <tr key={`${one.period.from} ${one.period.to} ${one.recipient.email} ${one.copy}`}>
              <td>
                <Time at={one.period.from} age={false} /> – <Time at={one.period.to} age={false} />
              </td>
              <td>
                {one.recipient.name} ({one.recipient.email})
              </td>
              <td>
                {deliveryState[one.state]}
                {notesOf(one).length > 0 && <small className="quiet"> {notesOf(one).join('; ')}</small>}
              </td>
              <td>
                <Time at={since(one)} />
              </td>
            </tr>
          ))}
        </PlainTable>
      )}
    </section>
  );
}
