import { expect, test } from 'vitest';
import { mailFrame, paragraphs } from '../src/email/mail-frame.ts';

test('what people wrote stays text in the HTML of a mail', () => {
  const page = mailFrame('A <b>title</b>', paragraphs(['<script>alert(1)</script>', 'two\nlines']));
  expect(page).toContain('<title>A &lt;b&gt;title&lt;/b&gt;</title>');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).not.toContain('<script>');
});

test('a mail has one heading: its title unless another is given', () => {
  const headings = (page: string) => [...page.matchAll(/<h1[^>]*>([^<]*)<\/h1>/g)].map(([, text]) => text);
  expect(headings(mailFrame('Title', []))).toEqual(['Title']);
  expect(headings(mailFrame('Title', [], 'Heading'))).toEqual(['Heading']);
});
