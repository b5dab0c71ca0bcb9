import { text, type Text } from "../kit/language.ts";

/** What words on a fax may be. */
export const findingKinds = ["model", "serial", "order", "phone"] as const;
export type FindingKind = (typeof findingKinds)[number];

/** A stretch of words that looks like a machine's model, a serial, an order number or a telephone number; a person says whether it is. */
export type FaxFinding = { readonly kind: FindingKind; readonly value: string };

/** What they are called. */
export const findingNames: Readonly<Record<FindingKind, Text>> = {
  model: text("型號", "型号", "Model"),
  serial: text("序號", "序列号", "Serial number"),
  order: text("訂單號", "订单号", "Order number"),
  phone: text("電話", "电话", "Telephone"),
};

const mostOfAKind = 5;

/** How the kinds are called on forms. */
const called = {
  model: "機器型號 机器型号 機型 机型 型號 型号",
  serial: "序列號 序列号 序號 序号 出廠編號 出厂编号 機號 机号",
  order: "訂單編號 订单编号 訂單號 订单号 訂單 订单 合同號 合同号 合約編號",
};
const oneOf = (words: string): string => words.split(" ").join("|");
/** What follows its name: letters and digits with what stands within such numbers, as far as the next gap. */
const named = String.raw`\s*[:.#]?\s*([A-Z0-9][A-Z0-9./_-]{1,38}[A-Z0-9])`;
const after = (name: string): RegExp => new RegExp(`(?:${name})${named}`, "gi");
const patterns: Readonly<Record<Exclude<FindingKind, "phone">, readonly RegExp[]>> = {
  model: [after(oneOf(called.model)), after(String.raw`\bmodel(?: no| number)?\b`)],
  serial: [
    after(String.raw`(?:${oneOf(called.serial)})(?:\s*[:.#]?\s*S/?N)?`),
    after(String.raw`\bserial(?: no| number)?\b|\bS/?N\b`),
  ],
  order: [
    after(oneOf(called.order)),
    after(String.raw`\border(?: no| number)?\b|\bpurchase order\b`),
    /\b(P[O0]-?\d[A-Z0-9-]{2,20})\b/gi,
  ],
};
const phones = /(?<![A-Z0-9.-])(\+?\d[\d ()-]{5,18}\d)(?![A-Z0-9.-]|\d)/gi;

/** Suggests what the words read from a fax may name, each once, in their order; our own numbers are left out. Only what has a digit counts, as names and letters are read wrongly more often. */
export function findingsIn(read: string, ours: readonly string[] = []): FaxFinding[] {
  const lines = plainly(read);
  const found: FaxFinding[] = [];
  const add = (kind: FindingKind, value: string): void => {
    const known = found.some((one) => one.value.toUpperCase() === value.toUpperCase());
    if (!known && found.filter((one) => one.kind === kind).length < mostOfAKind) found.push({ kind, value });
  };
  for (const kind of ["model", "serial", "order"] as const)
    for (const pattern of patterns[kind])
      for (const [, value = ""] of lines.matchAll(pattern)) if (/\d/.test(value)) add(kind, value);
  const own = new Set(ours.map(digitsOf));
  const taken = found.map(({ value }) => digitsOf(value));
  for (const [, value = ""] of lines.matchAll(phones)) {
    const digits = digitsOf(value);
    const isNumber = digits.length >= 7 && digits.length <= 15 && dialled.test(value.replace(/[ ()-]/g, ""));
    if (isNumber && !own.has(digits) && !taken.some((other) => other.includes(digits))) add("phone", value.trim());
  }
  return found;
}

const digitsOf = (value: string): string => value.replace(/\D/g, "");

/** With an area or country code, a mobile number of the mainland or Taiwan, or a service number: other rows of digits are days, sizes and sums. */
const dialled = /^(\+\d+|0\d+|1[3-9]\d{9}|[48]00\d{7})$/;

/** Full-width signs as plain ones, dashes as one kind, and no gaps around the dashes of a number. */
const plainly = (read: string): string =>
  read
    .normalize("NFKC")
    .replace(/[‐-―−]/g, "-")
    .replace(/;/g, ":")
    .replace(/(?<=[A-Z0-9]) ?- ?(?=[A-Z0-9])/gi, "-");
