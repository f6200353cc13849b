import { compareCause, rememberCause, type Cause } from '@muster/core';
import { keyReused } from '@muster/store';
import type { LastChange, User } from './domain/user.ts';

/** A command about a user: who asks, and why. */
export interface UserCommand {
  readonly admin: User;
  readonly cause: Cause;
}

/** The note of a command at the user whom it changes, by which its repetition is recognised. */
export const noteOf = ({ admin, cause }: UserCommand): LastChange => {
  const [mark = ''] = rememberCause([], cause);
  return { at: cause.at, by: admin.username, mark };
};

/** Whether the last change of the user was this command, which then broke off or lost its answer. */
export const isRepeated = ({ lastChange }: Pick<User, 'lastChange'>, { cause }: UserCommand): boolean =>
  lastChange !== undefined && compareCause([lastChange.mark], cause) === 'same';

/** Refuses the key of the last change with another body. */
export const refuseReusedKey = ({ lastChange }: Pick<User, 'lastChange'>, { cause }: UserCommand) =>
  lastChange !== undefined && compareCause([lastChange.mark], cause) === 'other-body' ? keyReused : undefined;
