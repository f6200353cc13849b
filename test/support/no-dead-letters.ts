/** For consumers that are only given what they can take: it is a fault when they set a message aside. */
export const noDeadLetters = (_body: string, reason: string): Promise<never> =>
  Promise.reject(new Error(`nothing was to become a dead letter, least of all with ${reason}`));
