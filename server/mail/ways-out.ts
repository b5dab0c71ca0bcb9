import type { SendingServer } from "@kept/domain/mail/sending.ts";
import type { Ways } from "../platform/deliver-letters.ts";
import type { House } from "../platform/house.ts";
import { postBy, type Post } from "../platform/smtp.ts";
import type { Work } from "../platform/work.ts";
import { entranceTo } from "./mailbox-access.ts";
import { mailboxKept } from "./store.ts";
import { openSendingPassword, sendingOf, type KeptSending } from "./store-sending.ts";

type At = Pick<Work, "db" | "now"> & { house: Pick<House, "sealing"> };

/** The mail servers of mailboxes that have one of their own; letters name the mailbox. */
export const waysOut =
  (house: House): Ways =>
  async (mailboxId) => {
    const at = { db: house.db, now: house.time.now(), house };
    const sending = await sendingOf(at, mailboxId);
    return sending?.server ? postFrom(at, sending, sending.server) : undefined;
  };

/** The mail server of a mailbox's own: by the password given or kept for it, else by the token the mailbox is collected with. */
export async function postFrom(
  at: At,
  sending: KeptSending,
  { host, port, security, username }: SendingServer,
  given?: string,
): Promise<Post> {
  const password = given ?? openSendingPassword(at.house, sending);
  const mailbox = password === "" ? await mailboxKept(at, sending.mailboxId) : undefined;
  const token = async (anew: boolean) => {
    const entrance = mailbox ? await entranceTo(at, mailbox, anew) : undefined;
    return entrance && "accessToken" in entrance ? entrance.accessToken : "";
  };
  const tls = security === "tls" ? "at-once" : security === "starttls" ? "demanded" : "never";
  const way = { host, port, tls, username, password, ...(mailbox?.oauth ? { token } : {}) } as const;
  return postBy(way, senderOf(sending));
}

/** How a mailbox is named as the sender. */
const senderOf = ({ name, address }: Pick<KeptSending, "name" | "address">): string =>
  `"${name.replace(/["\\]/g, "")}" <${address}>`;
