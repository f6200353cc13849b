import { expect, test } from 'vitest';
import { asExercise, mailFrame, paragraphs } from '../src/email/mail-frame.ts';

test('what people wrote stays text in the HTML of a mail', () => {
  const page = mailFrame('A <b>title</b>', paragraphs(['<script>alert(1)</script>', 'two\nlines']));
  expect(page).toContain('<title>A &lt;b&gt;title&lt;/b&gt;</title>');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).not.toContain('<script>');
});

test('a mail about an exercise says so first, in its subject, text and HTML', () => {
  const html = mailFrame('Nobody for <x>', paragraphs(['$& and $1']));
  const mail = asExercise({ subject: '[7Q4KX2M] Nobody', text: 'Nobody for it', html, link: 'kept' });
  expect(mail).toMatchObject({ subject: 'EXERCISE [7Q4KX2M] Nobody', link: 'kept' });
  expect(mail.text).toBe('EXERCISE: this is not a real incident.\n\nNobody for it');
  expect(mail.html).toContain('<title>EXERCISE Nobody for &lt;x&gt;</title>');
  const words = mail.html
    .slice(mail.html.indexOf('<body'))
    .replaceAll(/<[^>]*>/g, ' ')
    .trim();
  expect(words).toMatch(/^EXERCISE: this is not a real incident\.\s+Nobody for/);
  expect(words).toContain('$&amp; and $1');
});

test('a mail has one heading: its title unless another is given', () => {
  const headings = (page: string) => [...page.matchAll(/<h1[^>]*>([^<]*)<\/h1>/g)].map(([, text]) => text);
  expect(headings(mailFrame('Title', []))).toEqual(['Title']);
  expect(headings(mailFrame('Title', [], 'Heading'))).toEqual(['Heading']);
});
