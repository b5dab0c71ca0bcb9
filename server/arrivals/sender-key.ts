import { phoneNumber } from "@kept/domain/customers/phone-number.ts";

/** A sender's address as it is compared: a mail address in lower case, else the digits of a number; empty when it was withheld. */
export function senderKey(address: string): string {
  const plain = address.trim().toLowerCase();
  if (plain.includes("@")) return plain;
  return phoneNumber(plain)?.digits ?? "";
}
