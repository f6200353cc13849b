/** Something a person can put right. The message is the whole sentence they read, remedy included. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
}
