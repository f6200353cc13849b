/** A workplace's clock may be minutes off, so ages and countdowns use the server's, known from the Date of its replies. */
let offsetMs = 0;

/** Takes note of what time a reply says that it is; whole seconds, so half a second is added. */
export const readServerClock = (reply: Response, receivedAtMs: number): void => {
  const said = Date.parse(reply.headers.get('date') ?? '');
  if (Number.isNaN(said)) return;
  const found = said + 500 - receivedAtMs;
  if (Math.abs(found - offsetMs) > 1_500) offsetMs = found;
};

/** Milliseconds since 1970 by the server's clock. */
export const serverNow = (): number => Date.now() + offsetMs;
