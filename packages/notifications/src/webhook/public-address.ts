import { BlockList, isIPv4, isIPv6 } from 'node:net';

const listOf = (
  family: 'ipv4' | 'ipv6',
  ranges: readonly (readonly [net: string, prefix: number])[],
): BlockList => {
  const list = new BlockList();
  for (const [net, prefix] of ranges) list.addSubnet(net, prefix, family);
  return list;
};

/** Not reachable from the whole internet, by the IANA IPv4 Special-Purpose Address Registry. */
const NOT_PUBLIC_4 = listOf('ipv4', [
  ...[['0.0.0.0', 8] as const, ['10.0.0.0', 8] as const, ['100.64.0.0', 10] as const],
  ...[['127.0.0.0', 8] as const, ['169.254.0.0', 16] as const, ['172.16.0.0', 12] as const],
  ...[['192.0.0.0', 24] as const, ['192.0.2.0', 24] as const, ['192.88.99.0', 24] as const],
  ...[['192.168.0.0', 16] as const, ['198.18.0.0', 15] as const, ['198.51.100.0', 24] as const],
  ...[['203.0.113.0', 24] as const, ['224.0.0.0', 4] as const, ['240.0.0.0', 4] as const],
]);

/** Of IPv6 only this is given out to the internet: so mapped, translated, local and unique local addresses are none of it. */
const GLOBAL_6 = listOf('ipv6', [['2000::', 3]]);
const NOT_PUBLIC_6 = listOf('ipv6', [
  ...[['2001::', 23] as const, ['2001:db8::', 32] as const, ['2002::', 16] as const, ['3fff::', 20] as const],
]);

const LOOPBACK_4 = listOf('ipv4', [['127.0.0.0', 8]]);

/** Whether an address, in the plain spelling of `node:net`, is one of this machine's own. */
export const isLoopback = (address: string): boolean =>
  isIPv4(address) ? LOOPBACK_4.check(address, 'ipv4') : address === '::1';

/** Whether an address, in the plain spelling of `node:net`, is of the public internet. */
export const isPublic = (address: string): boolean => {
  if (isIPv4(address)) return !NOT_PUBLIC_4.check(address, 'ipv4');
  return isIPv6(address) && GLOBAL_6.check(address, 'ipv6') && !NOT_PUBLIC_6.check(address, 'ipv6');
};
