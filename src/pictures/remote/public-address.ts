import ipaddr from 'ipaddr.js';

/** Azure's own service for its machines: the only one of its kind with an address that looks like any other. */
const ofTheHost = '168.63.129.16';

/**
 * Whether an address belongs to the public network rather than to this machine, to the network around it or to a cloud
 * that tells its machines their secrets. IPv6 addresses that stand for an IPv4 address are judged by it, or refused.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const read = ipaddr.process(address);
  return read.range() === 'unicast' && read.toString() !== ofTheHost;
}
