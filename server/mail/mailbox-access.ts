import { minute, plus } from "@kept/domain/kit/instant.ts";
import { refuse } from "@kept/domain/mail/reasons.ts";
import type { Refusal } from "@kept/domain/kit/refusal.ts";
import type { House } from "../platform/house.ts";
import type { Work } from "../platform/work.ts";
import { openFolder, type Entrance, type OpenFolder } from "./imap.ts";
import { tokensOfClient, tokensRenewed, type Tokens } from "./oauth-provider.ts";
import { openPassword, openSecret, openTokens, writeTokens, type KeptMailbox } from "./store.ts";

/** Where and when one asks for access. */
type At = Pick<Work, "db" | "now"> & { house: Pick<House, "sealing"> };

/** A token is renewed so long before it runs out. */
const ahead = 5 * minute;

/** How one gets into a mailbox now: by its password, or by a token that holds for a while yet; a refused one is renewed. */
export async function entranceTo(at: At, mailbox: KeptMailbox, refused = false): Promise<Entrance> {
  if (!mailbox.oauth) return { ...mailbox, password: openPassword(at.house, mailbox) };
  return { ...mailbox, accessToken: (await tokensFor(at, mailbox, refused)).access };
}

/** How one gets into a mailbox with what is there; renewing is for whoever looks into it, so that no two do so at once. */
export async function entranceHeld(at: At, mailbox: KeptMailbox): Promise<Entrance> {
  if (!mailbox.oauth) return entranceTo(at, mailbox);
  const tokens = openTokens(at.house, mailbox);
  if (!tokens || tokens.expiresAt <= at.now) throw refuse("mailbox-not-signed-in");
  return { ...mailbox, accessToken: tokens.access };
}

async function tokensFor(at: At, mailbox: KeptMailbox, refused: boolean): Promise<Tokens> {
  const { oauth } = mailbox;
  if (!oauth) throw refuse("mailbox-not-signed-in");
  const before = openTokens(at.house, mailbox);
  if (before && !refused && before.expiresAt > plus(at.now, ahead)) return before;
  const secret = openSecret(at.house, mailbox);
  if (oauth.flow === "code" && !before?.refresh) throw refuse("mailbox-not-signed-in");
  try {
    const tokens =
      oauth.flow === "client" || !before?.refresh
        ? await tokensOfClient(oauth, secret, at.now)
        : await tokensRenewed(oauth, secret, before.refresh, at.now);
    await writeTokens(at, mailbox.id, tokens);
    return tokens;
  } catch (fault) {
    // Whoever withdrew it must sign in again; asking on would only lock the account.
    if ((fault as Refusal).code === "mailbox-sign-in-withdrawn") await writeTokens(at, mailbox.id, null);
    throw fault;
  }
}

/** Opens a mailbox's folder; a token the mail server refuses is renewed once. */
export async function openMailbox(at: At, mailbox: KeptMailbox): Promise<OpenFolder> {
  try {
    return await openFolder(await entranceTo(at, mailbox));
  } catch (fault) {
    if (!mailbox.oauth || !isRefusal(fault)) throw fault;
  }
  const again = await entranceTo(at, mailbox, true);
  return openFolder(again).catch((fault: unknown) => {
    throw isRefusal(fault) ? refuse("mailbox-token-refused") : fault;
  });
}

const isRefusal = (fault: unknown): boolean =>
  (fault as { authenticationFailed?: boolean }).authenticationFailed === true;
