import type { ReadMail } from "./read-mail.ts";

/** What a bounce says: whom the message did not reach, the status (RFC 3463), for good or for now, and which message it was. */
export type Bounce = {
  readonly recipient: string | null;
  readonly status: string | null;
  /** False while the mail system still tries, or may take it later. */
  readonly hard: boolean;
  /** The mail system still tries to deliver it. */
  readonly stillTried: boolean;
  /** The mail server's own words; empty where it gave none. */
  readonly says: string;
  /** The Message-ID of what came back. */
  readonly messageId: string | null;
};

/** Reads a delivery report (RFC 3464), or what a free-form bounce says in its text. */
export function bounceIn(mail: Pick<ReadMail, "text" | "attachments" | "headers">): Bounce {
  const report = partOf(mail, "message/delivery-status");
  const returned = partOf(mail, "message/rfc822") + partOf(mail, "text/rfc822-headers");
  const all = `${mail.text}\n${returned}`;
  const status = fieldIn(report, "status")?.match(/\d\.\d+\.\d+/)?.[0] ?? statusIn(mail.text);
  const action = fieldIn(report, "action")?.toLowerCase() ?? "";
  const recipient =
    addressIn(fieldIn(report, "final-recipient")) ??
    addressIn(fieldIn(report, "original-recipient")) ??
    addressIn(mail.headers.find(([name]) => name === "x-failed-recipients")?.[1]) ??
    addressIn(mail.text.slice(0, 5_000));
  return {
    recipient,
    status,
    stillTried: action === "delayed",
    says: saysIn(fieldIn(report, "diagnostic-code"), mail.text),
    hard:
      action === "delayed"
        ? false
        : status === null
          ? !/temporar|4\d\d|mailbox full|over quota|暂时|暫時|已满|已滿/i.test(mail.text)
          : status.startsWith("5"),
    messageId: /^message-id:\s*<([^<>\s]+)>/im.exec(all)?.[1] ?? null,
  };
}

/** What a mail server's answer to an address says, as a bounce. */
export function refusalAsBounce(address: string, why: string): Bounce {
  const status = statusIn(why);
  return {
    recipient: address.toLowerCase(),
    status,
    hard: status?.startsWith("5") ?? false,
    stillTried: false,
    says: why.replace(/\s+/g, " ").trim(),
    messageId: null,
  };
}

/** Whether a bounce means that nothing arrives at the address: not when the mail was too large, unwanted, or the box full (RFC 3463 §3). */
export const failsAddress = ({ hard, status }: Pick<Bounce, "hard" | "status">): boolean =>
  hard && !/^5\.(2\.[23]|3\.4|6\.\d+|7\.\d+)$/.test(status ?? "");

/** What the server that turned it away said: its diagnostic code, else the line of the text that has one. */
function saysIn(diagnostic: string | undefined, text: string): string {
  const said =
    diagnostic?.replace(/^[\w-]+\s*;\s*/, "") ??
    text.split("\n").find((line) => /\b[45]\d\d[ -]|\b[45]\.\d{1,3}\.\d{1,3}\b/.test(line)) ??
    "";
  return said.replace(/\s+/g, " ").trim().slice(0, 500);
}

const partOf = ({ attachments }: Pick<ReadMail, "attachments">, type: string): string => {
  const part = attachments.find((each) => each.type === type);
  return part ? new TextDecoder().decode(part.bytes.slice(0, 100_000)) : "";
};

const fieldIn = (report: string, name: string): string | undefined =>
  new RegExp(`^${name}:((?:.*)(?:\\r?\\n[ \\t].*)*)`, "im").exec(report)?.[1]?.trim();

/** "5.1.1", or what an SMTP code says of itself. */
function statusIn(text: string): string | null {
  const enhanced = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1];
  if (enhanced) return enhanced;
  const code = /\b([45])[0-5]\d[ -]/.exec(text)?.[1];
  return code ? `${code}.0.0` : null;
}

const addressIn = (text: string | undefined): string | null =>
  /[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/.exec(text ?? "")?.[0]?.toLowerCase() ?? null;
