import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/answers/domain/read-text.ts';
import { writeCommand, type AssignmentCommand } from '../../src/answers/domain/text-command.ts';

const letters = fc.constantFrom(...'ABCDEFGHJKMNPQRSTUVWXYZ');
const digits = fc.constantFrom(...'0123456789');
const codes = fc.tuple(letters, digits, letters, digits).map((symbols) => symbols.join(''));
const maybeCode = fc.option(
  codes.map((code) => ({ code })),
  { nil: {} },
);
const plain = fc.record({
  kind: fc.constantFrom('accepted', 'declined', 'understood', 'en-route', 'on-scene', 'clear'),
  named: maybeCode,
});
const commands: fc.Arbitrary<AssignmentCommand> = fc.oneof(
  plain.map(({ kind, named }): AssignmentCommand => ({ kind, ...named })),
  fc
    .tuple(codes, fc.constantFrom('no car', 'ill since 06:00', 'at 12B High St.', 'my child is ill, sorry!'))
    .map(([code, reason]): AssignmentCommand => ({ kind: 'declined', code, reason })),
  fc
    .tuple(
      maybeCode,
      fc.option(
        fc.integer({ min: 1, max: 99 }).map((number) => ({ number })),
        { nil: {} },
      ),
    )
    .map(([named, which]): AssignmentCommand => ({ kind: 'action-done', ...named, ...which })),
);

const ALIKE: Readonly<Record<string, readonly string[]>> = {
  ...{ 0: ['O', 'o', 'q'], 1: ['I', 'l'], 2: ['z'], 5: ['S'], 6: ['g'], 8: ['b'] },
};

/** A code as somebody types it: some digits as their look-alikes, in halves, in small letters. */
const typedCode = (code: string, picks: readonly number[]): string => {
  const symbols = [...code].map((symbol, at) => {
    const others = at % 2 === 0 ? [] : (ALIKE[symbol] ?? []);
    return [symbol, symbol.toLowerCase(), ...others][(picks[at] ?? 0) % (2 + others.length)] ?? symbol;
  });
  const gap = ['', ' ', '-', ''][(picks[4] ?? 0) % 4] ?? '';
  return `${symbols.slice(0, 2).join('')}${gap}${symbols.slice(2).join('')}`;
};

const noises = fc.record({
  picks: fc.array(fc.nat(11), { minLength: 8, maxLength: 8 }),
  before: fc.constantFrom('', ' ', '\n', '"', '... '),
  between: fc.constantFrom(' ', '  ', ': ', ', ', '\n', ' - ', '. '),
  after: fc.constantFrom('', ' ', '!', '.', ' \n', '"'),
  lower: fc.boolean(),
});

describe('a text', () => {
  test('of every command is read as that command, whatever its case, spaces, punctuation and look-alikes', () => {
    fc.assert(
      fc.property(commands, noises, (command, { picks, before, between, after, lower }) => {
        const { code } = command;
        const [word = '', ...rest] = writeCommand(command).split(' ');
        const parts = code === undefined ? rest : [typedCode(code, picks), ...rest.slice(1)];
        const isReason = command.kind === 'declined' && command.reason !== undefined;
        const written = lower ? word.toLowerCase() : word;
        const spoken = isReason
          ? [written, parts[0], parts.slice(1).join(' ')].join(between)
          : [written, ...parts].join(between) + after;
        expect(readText(before + spoken)).toEqual(command);
      }),
      { seed: 320, numRuns: 2000 },
    );
  });

  test.each([
    ['ack k7q2', { kind: 'accepted', code: 'K7Q2' }],
    ['K7Q2 yes', { kind: 'accepted', code: 'K7Q2' }],
    ['YesK7Q2', { kind: 'accepted', code: 'K7Q2' }],
    ['Yes.', { kind: 'accepted' }],
    ['no kOq2: no car', { kind: 'declined', code: 'K0Q2', reason: 'no car' }],
    ['K7Q2 No - ill', { kind: 'declined', code: 'K7Q2', reason: 'ill' }],
    ['On my way', { kind: 'en-route' }],
    ['on scene K7Q2', { kind: 'on-scene', code: 'K7Q2' }],
    ['done 2 k7q2', { kind: 'action-done', number: 2, code: 'K7Q2' }],
    ['Done', { kind: 'action-done' }],
    ['help!', { kind: 'help' }],
    ['Stop', { kind: 'stop' }],
    ['start', { kind: 'start' }],
  ])('“%s” is understood', (text, command) => {
    expect(readText(text)).toEqual(command);
  });

  test.each([
    ['words after a yes, which may take it back', 'Yes but not before 5'],
    ['a yes with a code and more', 'YES K7Q2 if I find a car'],
    ['a no without a code that goes on', "No problem, I'm coming"],
    ['two answers', 'YES NO'],
    ['a word of the carrier among others', 'Stop the gas first?'],
    ['a number of no action', 'DONE 0'],
    ['a code alone', 'K7Q2'],
    ['nothing', ' \n'],
    ['a picture', '👍'],
    ['an answer of a telephone', 'I’m driving with Focus turned on. I’ll see your message later.'],
  ])('with %s is not guessed', (_, text) => {
    expect(readText(text)).toEqual({ kind: 'unclear' });
  });

  test('that is anything at all is read without a fault, and never as a command with words left over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const said = readText(`YES ${text}`);
        if (said.kind === 'accepted')
          expect(said.code ?? text.replaceAll(/[^\p{L}\p{N}]/gu, '')).toMatch(/^(?:\w{4})?$/);
        else expect(said.kind).toBe('unclear');
      }),
      { seed: 320, numRuns: 500 },
    );
  });
});
