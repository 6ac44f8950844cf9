import { expect, test } from 'vitest'
import { type Address, addressesOf, isPublic, PrivateAddress } from './public-address.ts'

test.each([
  ...['127.0.0.1', '127.255.255.255', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255'],
  ...['192.168.1.1', '169.254.169.254', '100.64.0.1', '192.0.0.8', '198.18.0.1', '224.0.0.1'],
  ...['255.255.255.255', '240.0.0.1', '203.0.113.5', '::1', '::', 'fe80::1', 'fc00::1'],
  ...['fd12:3456::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::7f00:1'],
  ...['2002:7f00:1::', '2001:db8::1', '2001::1', '3fff::1', 'example.org', ''],
])('%s is not of the open internet', (address) => {
  expect(isPublic(address)).toBe(false)
})

test.each(['1.1.1.1', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '2a00::1'])(
  '%s is',
  (address) => {
    expect(isPublic(address)).toBe(true)
  },
)

const leadsTo =
  (...found: string[]) =>
  async (): Promise<Address[]> =>
    found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

test('a name that leads to one private address among public ones is refused', async () => {
  const found = await addressesOf('city.example', { lookup: leadsTo('1.1.1.1', '2a00::1') })
  expect(found.map(({ address }) => address)).toEqual(['1.1.1.1', '2a00::1'])
  for (const bad of ['10.0.0.1', '::1', '127.0.0.1']) {
    const refused = addressesOf('city.example', { lookup: leadsTo('1.1.1.1', bad) })
    await expect(refused).rejects.toThrow(PrivateAddress)
  }
  await expect(addressesOf('city.example', { lookup: leadsTo() })).rejects.toThrow(PrivateAddress)
})

test.each(['http://127.0.0.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://[::1]/'])(
  '%s is this machine, however it is written, and is taken only where it may be',
  async (text) => {
    const { hostname } = new URL(text)
    await expect(addressesOf(hostname)).rejects.toThrow(PrivateAddress)
    expect(await addressesOf(hostname, { mayLoop: true })).toHaveLength(1)
  },
)

test('where this machine may be told, its neighbours still may not', async () => {
  const refused = addressesOf('192.168.0.1', { mayLoop: true })
  await expect(refused).rejects.toThrow(PrivateAddress)
})
