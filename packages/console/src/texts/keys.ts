/** Every single key, by the screens on which it works. */
export const keyTexts = {
  title: 'Keys',
  switch: 'Use single keys',
  groups: [
    {
      title: 'Everywhere',
      keys: [
        ['g b', 'Board'],
        ['g c', 'Contacts'],
        ['g u', 'Support'],
        ['g r', 'Results'],
        ['g q', 'Queries and complaints'],
        ['g p', 'Improvements'],
        ['g k', 'Competence'],
        ['g s', 'Set-up'],
        ['/', 'Find by reference'],
        ['?', 'These keys, and the tour'],
        ['Esc', 'Leave the tour'],
      ],
    },
    {
      title: 'Contacts',
      keys: [
        ['o', 'Open the ringing contact'],
        ['i', 'To the report'],
        ['Enter', 'Report (in a field of one line)'],
        ['Ctrl Enter', 'Report (in any field)'],
        ['d', 'Show the caller’s details; the look is recorded'],
        ['w', 'Write down a contact'],
      ],
    },
    {
      title: 'Queries and complaints',
      keys: [['w', 'Log a query or complaint']],
    },
    {
      title: 'Support',
      keys: [
        ['n', 'Propose support'],
        ['a', 'Amend the terms (on a plan)'],
        ['t', 'To the terms (on a plan)'],
      ],
    },
    {
      title: 'Assessment',
      keys: [
        ['1 – 9', 'Answer'],
        ['y n', 'Answer yes or no'],
        ['Backspace', 'Take the last answer back'],
        ['m', 'Note to the next answer'],
        ['k', 'Skip the question'],
        ['o', 'Choose the outcome'],
      ],
    },
    {
      title: 'Dispatch',
      keys: [
        ['c', 'Ask the chosen people: shows first what is sent'],
        ['Enter', 'Ask now (once that is shown)'],
        ['Esc', 'Go back without asking'],
      ],
    },
    {
      title: 'Competence record',
      keys: [
        ['n', 'Next criterion'],
        ['p', 'Criterion before'],
      ],
    },
    {
      title: 'Drawing of a procedure',
      keys: [
        ['↑ ↓ ← →', 'Move along the arrows and within a row'],
        ['Home', 'To the first question'],
        ['Enter', 'To the same in words'],
      ],
    },
    {
      title: 'Board',
      keys: [
        ['n', 'Show what came meanwhile'],
        ['d', 'To the next incident that needs somebody sent; Enter opens its dispatch'],
        ['↑ ↓ ← →', 'Move between incidents'],
        ['Enter', 'Open'],
        ['Esc', 'From the wall view back to the board'],
      ],
    },
  ] as readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[],
} as const;
