import { BlockList, isIP } from "node:net";

const inner = new BlockList();
const v4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const;
for (const [net, bits] of v4) inner.addSubnet(net, bits, "ipv4");

const open = new BlockList();
open.addSubnet("2000::", 3, "ipv6");
// Within it: addresses that lead to others (Teredo, 6to4), and those for papers.
const v6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const;
for (const [net, bits] of v6) inner.addSubnet(net, bits, "ipv6");

/** Whether an IP address lies in the public network: neither loopback, private, link-local, shared, reserved nor a way round to one of these (RFC 6890). */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !inner.check(address, "ipv4");
  return family === 6 && open.check(address, "ipv6") && !inner.check(address, "ipv6");
}
