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
        ['g r', 'Results'],
        ['g s', 'Set-up'],
        ['/', 'Find by reference'],
        ['?', 'These keys'],
      ],
    },
  ] as readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[],
} as const;
