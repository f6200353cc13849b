/**
 * What tells mailboxes apart. Case never does: a domain has none (RFC 5321, 2.3.11) and nobody keeps Ann's mail from ann's. What
 * follows a plus is a note to the same mailbox (RFC 5233). Dots count: leaving them out is the habit of one provider.
 */
export const mailboxOf = (address: string): string => {
  const at = address.lastIndexOf('@');
  const [local = ''] = address.slice(0, at).split('+');
  return `${local}${address.slice(at)}`.toLowerCase();
};
