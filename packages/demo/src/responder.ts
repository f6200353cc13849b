import { encodeForm, type Fields } from './signed.ts';

/** A responder's page as a browser without scripts gets it. */
export interface Page {
  readonly status: number;
  readonly url: string;
  readonly title: string;
  readonly heading: string;
  readonly html: string;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};
const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\s+/g, ' ')
    .trim();
const inside = (html: string, tag: string): string =>
  plain(new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '');

const asPage = async (reply: Response, url: string): Promise<Page> => {
  const html = await reply.text();
  return { status: reply.status, url, title: inside(html, 'title'), heading: inside(html, 'h1'), html };
};

/** Opens a link. */
export const open = async (url: string): Promise<Page> =>
  asPage(await fetch(url, { redirect: 'manual' }), url);

/** Sends a form and follows a 303 to the page that it leads to, as browsers do. */
export async function submit(url: string, fields: Fields): Promise<Page> {
  const reply = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: encodeForm(fields),
  });
  const location = reply.headers.get('location');
  if (reply.status !== 303 || location === null) return asPage(reply, url);
  await reply.body?.cancel();
  return open(new URL(location, url).href);
}

/** What the person behind a link can do with it. */
export const responder = (link: string) => ({
  open: () => open(link),
  accept: () => submit(`${link}/answer`, { answer: 'accept' }),
  decline: (reason: string) => submit(`${link}/answer`, { answer: 'decline', reason }),
  understand: (confirmed: string[]) => submit(`${link}/understanding`, { confirmed }),
  report: (status: 'en-route' | 'on-scene' | 'clear') => submit(`${link}/status`, { status }),
  done: (actionId: string) => submit(`${link}/actions/${actionId}`, { result: 'done' }),
  notPossible: (actionId: string, reason: string) =>
    submit(`${link}/actions/${actionId}`, { result: 'not-possible', reason }),
});

const link = /https?:\/\/\S+\/r\/[0-9A-Za-z]+/;

/** The responder's link in the text of a brief. */
export const linkIn = (text: string): string => {
  const [found] = link.exec(text) ?? [];
  if (found === undefined) throw new Error('the mail holds no link to a responder page');
  return found;
};
