import { DomUtils, parseDocument } from 'htmlparser2';

/** A question that is answered by keys or by words. */
export interface Gather {
  readonly verb: 'gather';
  readonly said: readonly string[];
  readonly input: readonly string[];
  /** Where the answer goes. */
  readonly action: string;
  /** After so many keys it is answered; absent: after `finishOn`, or when no more come. */
  readonly digits?: number;
  readonly finishOn: string;
  readonly seconds: number;
  /** Silence is sent too, and does not go on behind the question. */
  readonly evenIfSilent: boolean;
}

/** One thing that a TwiML document has the carrier do. */
export type Verb =
  | { readonly verb: 'say'; readonly words: string }
  | { readonly verb: 'pause'; readonly seconds: number }
  | Gather
  | { readonly verb: 'redirect'; readonly url: string }
  | { readonly verb: 'enqueue'; readonly queue: string }
  | { readonly verb: 'hangup' };

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: unknown }>;

const elements = (nodes: Node[]): Element[] => nodes.filter(DomUtils.isTag);
const textOf = (element: Element): string => DomUtils.textContent(element).replaceAll(/\s+/g, ' ').trim();

const verbsOf = (twiml: string): Element[] => {
  const [response] = elements(parseDocument(twiml, { xmlMode: true }).children);
  if (response?.name !== 'Response') throw new Error('the answer is no TwiML');
  return elements(response.children);
};

/** With the carrier's own defaults (twilio.com/docs/voice/twiml/gather). */
const gatherOf = ({ attribs, children }: Element, to: (url: string) => string): Gather => ({
  verb: 'gather',
  said: elements(children)
    .filter(({ name }) => name === 'Say')
    .map(textOf),
  input: (attribs['input'] ?? 'dtmf').split(' '),
  action: to(attribs['action'] ?? ''),
  ...(attribs['numDigits'] !== undefined && { digits: Number(attribs['numDigits']) }),
  finishOn: attribs['finishOnKey'] ?? '#',
  seconds: Number(attribs['timeout'] ?? '5'),
  evenIfSilent: attribs['actionOnEmptyResult'] === 'true',
});

const verbOf = (element: Element, to: (url: string) => string): Verb => {
  switch (element.name) {
    case 'Say':
      return { verb: 'say', words: textOf(element) };
    case 'Pause':
      return { verb: 'pause', seconds: Number(element.attribs['length'] ?? '1') };
    case 'Gather':
      return gatherOf(element, to);
    case 'Redirect':
      return { verb: 'redirect', url: to(textOf(element)) };
    case 'Enqueue':
      return { verb: 'enqueue', queue: textOf(element) };
    case 'Hangup':
      return { verb: 'hangup' };
    default:
      throw new Error(`“${element.name}” is not played here`);
  }
};

/** Reads what an address answered to a call. Throws Error for anything that is not TwiML or not supported. */
export const readTwiml = (twiml: string, address: string): Verb[] =>
  verbsOf(twiml).map((element) => verbOf(element, (url) => new URL(url, address).href));

/** The texts that an answer to a text sends back; none if there is nothing to read. Throws Error for anything that is not TwiML. */
export const readMessages = (twiml: string): string[] =>
  twiml.trim() === ''
    ? []
    : verbsOf(twiml)
        .filter(({ name }) => name === 'Message')
        .map(textOf);
