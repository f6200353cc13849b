import { fieldsOf } from './json.ts';
import type { Command, ClientSettings, Exchange } from './service-client.ts';
import { ServiceClient } from './service-client.ts';

export class SESv2Client extends ServiceClient {
  constructor(settings: ClientSettings) {
    super({ host: 'email', signsAs: 'ses', variable: 'SESV2' }, settings);
  }
}

interface RawMail {
  readonly Content: { readonly Raw: { readonly Data: Uint8Array } };
}

export class SendEmailCommand implements Command {
  readonly input: RawMail;
  constructor(input: RawMail) {
    this.input = input;
  }

  exchange(): Exchange {
    const { Content, ...others } = this.input;
    const Data = Buffer.from(Content.Raw.Data).toString('base64');
    return {
      method: 'POST',
      path: '/v2/email/outbound-emails',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ Content: { Raw: { Data } }, ...others }),
      read: fieldsOf,
    };
  }
}
