import type { Actor } from '@muster/core';

/** Who wrote or did something, as people read it. A responder whose name was not kept is the person of the line. */
export const actorInWords = ({ kind, id }: Actor, name: string | undefined): string => {
  switch (kind) {
    case 'user':
      return id;
    case 'responder':
      return name ?? 'the person themselves';
    case 'source':
      return 'a source';
    case 'system':
      return 'Muster itself';
  }
};
