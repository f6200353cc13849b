import { isRecord, jsonCommand, type Fields } from './json.ts';
import { ServiceClient, type ClientSettings } from './service-client.ts';

export class EventBridgeClient extends ServiceClient {
  constructor(settings: ClientSettings) {
    super({ host: 'events', variable: 'EVENTBRIDGE' }, settings);
  }
}

const inSeconds = (entry: unknown): unknown =>
  isRecord(entry) && entry['Time'] instanceof Date
    ? { ...entry, Time: entry['Time'].getTime() / 1000 }
    : entry;

const write = ({ Entries, ...input }: Fields): Fields => ({
  ...input,
  Entries: Array.isArray(Entries) ? Entries.map(inSeconds) : Entries,
});

export const PutEventsCommand = jsonCommand({ version: '1.1', target: 'AWSEvents.PutEvents', write });
