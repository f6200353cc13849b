import { DomUtils, parseDocument } from 'htmlparser2';
import type { Fields } from '@muster/demo/signed';

/** What the caller will do when asked: a key comes before words, as at the carrier. */
export interface Intention {
  readonly key?: string | undefined;
  readonly words?: string | undefined;
}

/** One document played to the caller: what they hear, what happens then, and the carrier's next request. */
export interface Played {
  readonly heard: readonly string[];
  readonly then: string;
  readonly line: 'open' | 'waiting' | 'ended';
  readonly next?: { readonly url: string; readonly fields: Fields };
}

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: unknown }>;

const elements = (nodes: Node[]): Element[] => nodes.filter(DomUtils.isTag);
const textOf = (element: Element): string => DomUtils.textContent(element).trim();

const takes = (gather: Element, kind: 'dtmf' | 'speech'): boolean =>
  (gather.attribs['input'] ?? 'dtmf').split(' ').includes(kind);

const given = (gather: Element, { key, words }: Intention) => {
  if (key !== undefined && takes(gather, 'dtmf')) {
    return { then: `presses ${key}`, fields: { Digits: key, FinishedOnKey: '', msg: 'Gather End' } };
  }
  if (words !== undefined && takes(gather, 'speech')) {
    return {
      then: `says “${words}”`,
      fields: { SpeechResult: words, Confidence: '0.91', Language: 'en-GB' },
    };
  }
  return undefined;
};

/** Plays a TwiML document: silence at a Gather continues after it. Throws Error for anything that is not TwiML or not supported. */
export function play(twiml: string, address: string, intention: Intention): Played {
  const [response] = elements(parseDocument(twiml, { xmlMode: true }).children);
  if (response?.name !== 'Response') throw new Error('the answer is no TwiML');
  const heard: string[] = [];
  const to = (url: string): string => new URL(url, address).href;
  for (const verb of elements(response.children)) {
    switch (verb.name) {
      case 'Say':
        heard.push(textOf(verb));
        break;
      case 'Pause':
        break;
      case 'Gather': {
        heard.push(...elements(verb.children).map(textOf));
        const input = given(verb, intention);
        if (input === undefined) break;
        const url = to(verb.attribs['action'] ?? '');
        return { heard, then: input.then, line: 'open', next: { url, fields: input.fields } };
      }
      case 'Redirect':
        return { heard, then: 'stays silent', line: 'open', next: { url: to(textOf(verb)), fields: {} } };
      case 'Enqueue':
        return { heard, then: `waits in the queue “${textOf(verb)}”`, line: 'waiting' };
      case 'Hangup':
        return { heard, then: 'hears the line end', line: 'ended' };
      default:
        throw new Error(`“${verb.name}” is not played here`);
    }
  }
  return { heard, then: 'hears the line end', line: 'ended' };
}
