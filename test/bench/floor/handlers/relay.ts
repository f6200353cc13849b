import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { logLine } from '../rows.ts';

interface Text {
  readonly S: string;
}
interface Batch {
  readonly Records: readonly { readonly dynamodb: { readonly NewImage: { name: Text; message: Text } } }[];
}

const bridge = new EventBridgeClient({});
const MOST = 10;

export const handler = async ({ Records }: Batch): Promise<void> => {
  const entries = Records.map(({ dynamodb: { NewImage } }) => ({
    EventBusName: process.env['BUS_NAME'],
    Source: 'floor',
    DetailType: NewImage.name.S,
    Detail: NewImage.message.S,
  }));
  for (let at = 0; at < entries.length; at += MOST) {
    await bridge.send(new PutEventsCommand({ Entries: entries.slice(at, at + MOST) }));
  }
  logLine('events published', entries.length);
};
