import { lookup as systemLookup } from 'node:dns/promises'
import { BlockList, isIP, isIPv6 } from 'node:net'

/** An address in a network of our own, or of nobody: nothing is sent there. */
export class PrivateAddress extends Error {}

export type Address = { address: string; family: 4 | 6 }
/** All addresses to which a name leads. */
export type Lookup = (name: string) => Promise<Address[]>

const lookupAll: Lookup = async (name) => {
  const found = await systemLookup(name, { all: true })
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }))
}

// The special-purpose registries of IANA: what is not the open internet.
const closed = new BlockList()
for (const net of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
  ...['172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16'],
  ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
]) {
  const [address = '', bits] = net.split('/')
  closed.addSubnet(address, Number(bits))
}
// Of those under 2000::/3: tunnels that lead to any IPv4 address, benchmarks, and examples.
for (const net of ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']) {
  const [address = '', bits] = net.split('/')
  closed.addSubnet(address, Number(bits), 'ipv6')
}
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address is of the open internet. */
export function isPublic(address: string): boolean {
  if (!isIPv6(address)) return isIP(address) === 4 && !closed.check(address)
  return global6.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')
const isLoopback = ({ address, family }: Address) =>
  loopback.check(address, family === 6 ? 'ipv6' : 'ipv4')

/**
 * The addresses to which a host leads now. Throws PrivateAddress where any of them is not of the open internet, so that a name cannot hide
 * one behind others. `mayLoop`: this machine itself is taken as well, for trying.
 */
export async function addressesOf(
  host: string,
  { mayLoop = false, lookup = lookupAll }: { mayLoop?: boolean; lookup?: Lookup } = {},
): Promise<Address[]> {
  const bare = host.replace(/^\[|\]$/g, '')
  const family = isIP(bare)
  const found = family === 0 ? await lookup(bare) : [{ address: bare, family: family as 4 | 6 }]
  const isAllowed = (one: Address) => isPublic(one.address) || (mayLoop && isLoopback(one))
  if (found.length === 0 || !found.every(isAllowed)) throw new PrivateAddress(host)
  return found
}
