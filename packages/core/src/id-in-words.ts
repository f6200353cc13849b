/** An id as people read it: `first-engineer` is a first engineer. */
export const idInWords = (id: string): string => id.replaceAll('-', ' ');
