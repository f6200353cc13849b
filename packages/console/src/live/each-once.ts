/** Each incident once, as it was read last: one that moves in a list while its pages are read stands on two of them. */
export const eachOnce = <Card extends { readonly incidentId: string }>(
  cards: readonly Card[],
): readonly Card[] => [...new Map(cards.map((card) => [card.incidentId, card])).values()];
