import type { Script } from '../domain/script.ts';
import type { Kept, WebhookReply, WebhookRequest } from '../provider.ts';

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (symbol) => ESCAPED[symbol] ?? symbol);

const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: string[]
): string => {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  return `<${name}${given.join('')}>${content.join('')}</${name}>`;
};

const language = 'en-GB';
const say = (text: string): string => element('Say', { language }, escape(text));

const verbs = (script: Script | undefined, gather: string): string[] => {
  switch (script?.say) {
    case 'menu': {
      const action = `${gather}?step=menu`;
      const ask = { input: 'dtmf speech', numDigits: '1', timeout: '5', language, action, method: 'POST' };
      return [
        element('Gather', ask, say(script.greeting)),
        element('Redirect', { method: 'POST' }, escape(`${gather}?step=no-input`)),
      ];
    }
    case 'hold':
      return [say('Please hold. You are being connected.'), element('Enqueue', {}, escape(script.queue))];
    case undefined:
      return [];
  }
};

/** A script as TwiML. `gather` is the address of the next step; at most one query name, so no order can change. */
export const twiml = (script: Script | undefined, gather: string): string => {
  const content = verbs(script, gather).join('');
  const response = content ? `<Response>${content}</Response>` : '<Response/>';
  return `<?xml version="1.0" encoding="UTF-8"?>${response}`;
};

/** What the caller hears; an empty response where nothing is to be said. */
export const reply = ({ baseUrl }: WebhookRequest, { script }: Kept): WebhookReply => ({
  status: 200,
  headers: { 'content-type': 'text/xml; charset=utf-8' },
  body: twiml(script, `${baseUrl}/gather`),
});
