import type { SendingServer } from "@kept/domain/mail/sending.ts";
import type { Ways } from "../platform/deliver-letters.ts";
import type { House } from "../platform/house.ts";
import { postBy, type SmtpWay } from "../platform/smtp.ts";
import { openSendingPassword, sendingOf, type KeptSending } from "./store-sending.ts";

/** The mail servers of mailboxes that have one of their own; letters name the mailbox. */
export const waysOut =
  (house: House): Ways =>
  async (mailboxId) => {
    const sending = await sendingOf({ db: house.db, now: house.time.now() }, mailboxId);
    if (!sending?.server) return undefined;
    return postBy(wayTo(sending.server, openSendingPassword(house, sending)), senderOf(sending));
  };

/** How a mailbox is named as the sender. */
export const senderOf = ({ name, address }: Pick<KeptSending, "name" | "address">): string =>
  `"${name.replace(/["\\]/g, "")}" <${address}>`;

/** The way to a mail server of a mailbox's own. */
export const wayTo = ({ host, port, security, username }: SendingServer, password: string): SmtpWay => ({
  host,
  port,
  tls: security === "tls" ? "at-once" : security === "starttls" ? "demanded" : "never",
  username,
  password,
});
