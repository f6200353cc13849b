/** What a query or complaint that is to be logged hangs on, as its address names it: ids alone. */
export interface LogSearch {
  readonly contact?: string;
  readonly incident?: string;
  readonly follows?: string;
}

const isId = (text: unknown, prefix: string): text is string =>
  typeof text === 'string' && text.startsWith(`${prefix}_`);

export const logSearch = ({ contact, incident, follows }: Record<string, unknown>): LogSearch => ({
  ...(isId(contact, 'con') && { contact }),
  ...(isId(incident, 'inc') && { incident }),
  ...(isId(follows, 'cpl') && { follows }),
});
