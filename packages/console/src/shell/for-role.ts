import type { UserRole } from '@muster/contracts';
import type { Console } from '../console-context.ts';
import { may } from '../session/roles.ts';
import { DeniedScreen } from './dead-ends.tsx';

/** Shows a screen to those who may see it, and says to others whom it is for. */
export const forRole = (role: UserRole) => ({
  beforeLoad: ({ context: { session } }: { context: Console }): void => {
    const { state } = session;
    if (state.kind !== 'signed-out' && !may(state.person, role)) throw new DeniedScreen(role);
  },
});
