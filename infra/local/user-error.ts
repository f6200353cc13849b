/** Something a person can put right. The message is the whole sentence they read, remedy included. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
