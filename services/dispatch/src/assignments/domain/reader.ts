import type { Actor } from '@muster/core';

/** Who reads a refusal: the person whose assignment it is, or the control room, which asks for them. */
export type Reader = 'responder' | 'control-room';

export const readerFor = ({ kind }: Actor): Reader => (kind === 'responder' ? 'responder' : 'control-room');
