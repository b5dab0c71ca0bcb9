import { phoneNumber } from "@kept/domain/customers/phone-number.ts";
import { text, type Text } from "@kept/domain/kit/language.ts";
import type { Work } from "../platform/work.ts";
import { contactsWithEmail, contactsWithNumber, customersOfDomain, type Holder } from "./store-senders.ts";

/** Whom a number or address belongs to, and how that is known; the contact only where no other has it too. */
export type KnownSender = { customerId: string; contactId: string | null; because: Text };

/** Domains at which anybody may have an address: they say nothing of a company. */
const publicDomains = new Set(
  (
    "163.com 126.com yeah.net sina.com sohu.com 139.com 189.cn aliyun.com foxmail.com qq.com gmail.com outlook.com " +
    "hotmail.com live.com yahoo.com yahoo.com.tw yahoo.com.hk icloud.com me.com hinet.net pchome.com.tw proton.me gmx.net"
  ).split(" "),
);

/** Tells who sent something by the telephone number or mail address it came from; undefined where it belongs to nobody on record, or to several companies. */
export async function recogniseSender(work: Work, address: string): Promise<KnownSender | undefined> {
  const plain = address.trim().toLowerCase();
  if (plain.includes("@")) return byEmail(work, plain);
  const number = phoneNumber(plain);
  if (!number) return undefined;
  const { digits, local } = number;
  const holders = await contactsWithNumber(work, digits, local);
  return theOne(holders, (name) => text(`號碼是 ${name} 的`, `号码是 ${name} 的`, `the number is ${name}'s`));
}

async function byEmail(work: Work, address: string): Promise<KnownSender | undefined> {
  const known = theOne(await contactsWithEmail(work, address), (name) =>
    text(`地址是 ${name} 的`, `地址是 ${name} 的`, `the address is ${name}'s`),
  );
  const domain = address.slice(address.lastIndexOf("@") + 1);
  if (known || domain === "" || publicDomains.has(domain)) return known;
  const customers = await customersOfDomain(work, domain);
  const [only] = customers;
  if (!only || customers.length > 1) return undefined;
  const because = text(
    `${only.name} 的其他聯絡人也用 ${domain}`,
    `${only.name} 的其他联系人也用 ${domain}`,
    `others at ${only.name} write from ${domain}`,
  );
  return { customerId: only.id, contactId: null, because };
}

/** The one company of those who hold an address, with the contact where there is only one. */
function theOne(holders: readonly Holder[], because: (name: string) => Text): KnownSender | undefined {
  const [first] = holders;
  if (!first || holders.some(({ customerId }) => customerId !== first.customerId)) return undefined;
  const alone = holders.length === 1;
  const name = alone ? first.name : first.customerName;
  return { customerId: first.customerId, contactId: alone ? first.id : null, because: because(name) };
}
