import { describe, expect, test } from 'vitest';
import { useDispatch, type Answered } from '../support/dispatch.ts';

const dispatch = useDispatch();
const post = (link: string, form: string, ...fields: [string, string][]) =>
  dispatch.page('POST', `${link}/${form}`, fields);

const beforeFirstButton = ({ body }: Answered): string => body.slice(0, body.indexOf('<button'));
const lastButton = ({ body }: Answered): string =>
  body.slice(body.lastIndexOf('<button'), body.lastIndexOf('</button>'));
const footerOf = ({ body }: Answered): string => /<footer>.*<\/footer>/s.exec(body)?.[0] ?? '';

/** A responder who has accepted and is on scene. */
async function onScene(name: string): Promise<string> {
  const { link } = await dispatch.offeredTo(name);
  await post(link, 'answer', ['answer', 'accept']);
  await post(link, 'understanding', ['confirmed', 'make-safe'], ['confirmed', 'isolate-supply']);
  await post(link, 'status', ['status', 'on-scene']);
  return link;
}

describe('a page that is read in the rain with one hand', () => {
  test('says where it is, what happened and what is dangerous before it asks for anything', async () => {
    const facts = {
      summary: 'Smell of gas.',
      place: { text: 'Flat 3 & 4', zone: 'harbour' },
      hazards: ['dog'],
    };
    const { link } = await dispatch.offeredTo('First', { facts });
    const page = await dispatch.page('GET', link);
    for (const told of ['Flat 3 &amp; 4', 'Smell of gas.', 'dog', 'query=Flat%203%20%26%204'])
      expect(beforeFirstButton(page)).toContain(told);
  });

  test('shows the place on a map by its coordinates where they are known', async () => {
    const place = {
      text: 'Pier 2',
      zone: 'harbour',
      coordinates: { latitude: 51.5, longitude: -0.12 },
    };
    const { link } = await dispatch.offeredTo('Mapped', { facts: { place } });
    const { body } = await dispatch.page('GET', link);
    expect(body).toContain('openstreetmap.org/?mlat=51.5&amp;mlon=-0.12#map=17/51.5/-0.12"');
    expect(body).toContain('href="geo:51.5,-0.12"');
  });

  test('has the telephone number of the control room at its foot in every state', async () => {
    const { link } = await dispatch.offeredTo('Ringing');
    expect(footerOf(await dispatch.page('GET', link))).toContain('href="tel:');
    expect(footerOf(await dispatch.page('GET', await onScene('Ringing there')))).toContain('href="tel:');
  });

  test('folds away why an action is not possible, and opens it where the reason is missing', async () => {
    const link = await onScene('Folded');
    expect((await dispatch.page('GET', link)).body).toMatch(/<details\s*>/);
    const refused = await post(link, 'actions/isolate-supply', ['result', 'not-possible']);
    expect(refused.body).toMatch(/<details\s+open>/);
  });

  test('ends with being clear, and says which mandatory actions are open until they are reported', async () => {
    const link = await onScene('Clearing');
    const before = await dispatch.page('GET', link);
    expect(lastButton(before)).toContain('I am clear');
    expect(before.body).toContain('Still open: Isolate the gas supply at the meter.');
    await post(link, 'actions/isolate-supply', ['result', 'done']);
    expect((await dispatch.page('GET', link)).body).not.toContain('Still open');
  });
});
