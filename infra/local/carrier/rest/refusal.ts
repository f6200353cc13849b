import { json, type Reply } from '../layout.ts';

/** A refusal as the carrier words it (twilio.com/docs/usage/twilios-response); `code` is its own number. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }

  get reply(): Reply {
    const { status, code, message, headers } = this;
    const more = `https://www.twilio.com/docs/errors/${code}`;
    return json(status, { code, message, more_info: more, status }, headers);
  }
}
