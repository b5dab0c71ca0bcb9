import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { SendingTrial } from "@kept/domain/mail/sending.ts";
import { tokenAddress } from "@kept/domain/mail/ticket-token.ts";
import type { Post } from "../platform/smtp.ts";
import type { OpenFolder } from "./imap.ts";
import { letterFace } from "./letter-face.ts";

/** What is tried: the way out, the way in, whether an address that carries a token arrives as well, and for so many milliseconds whether it arrives. */
type Tried = { post: Post; open: () => Promise<OpenFolder>; address: string; byToken: boolean; patience: number };

/** Sends a mail from a mailbox to itself and looks whether it arrives; says at which step it failed, in the server's own words. */
export async function trySending({ post, open, address, byToken, patience }: Tried): Promise<SendingTrial> {
  const folder = await open().catch((fault: Error & { responseText?: string }) => fault);
  if (folder instanceof Error) return failed("collect", folder.responseText ?? folder.message);
  try {
    const before = (await folder.uidsAfter(0)).at(-1) ?? 0;
    const id = `trial-${randomUUID()}@${address.split("@")[1] ?? "localhost"}`;
    const to = byToken ? tokenAddress(address, { number: "F-2000-0000", mark: "aaaaaaaaaa" }) : address;
    const handed = await handOver(post, { id, to });
    if (handed) return handed;
    if (await arrives(folder, { before, id, patience })) return { ok: true, step: "done", says: "" };
    return failed(byToken ? "lost-token" : "lost", to);
  } finally {
    await folder.leave();
  }
}

const failed = (step: SendingTrial["step"], says: string): SendingTrial => ({ ok: false, step, says });

/** Hands the trial to the mail server; undefined when it was taken. */
async function handOver(post: Post, { id, to }: { id: string; to: string }): Promise<SendingTrial | undefined> {
  const counter = await post.open().catch((fault: Refused) => fault);
  if (counter instanceof Error) return failed(stepOf(counter), counter.response ?? counter.message);
  const face = letterFace("Kept: trial", "Kept sends this mail to itself to see whether it arrives.");
  const manner = { messageId: id };
  const handed = await counter.handOver({ id, toName: "", toAddress: to, ...face, thread: null, manner }, () =>
    Promise.resolve(),
  );
  counter.leave();
  return handed.ended === "sent" ? undefined : failed("refused", handed.why);
}

type Refused = Error & { code?: string; response?: string };

const stepOf = ({ code = "", message }: Refused): SendingTrial["step"] =>
  code === "EAUTH" || code === "ENOAUTH"
    ? "sign-in"
    : code === "ETLS" || /tls|ssl|certificate/i.test(message)
      ? "secure"
      : "reach";

type Expected = { before: number; id: string; patience: number };

async function arrives(folder: OpenFolder, { before, id, patience }: Expected): Promise<boolean> {
  const until = performance.now() + patience;
  let seen = before;
  while (performance.now() < until) {
    for (const uid of await folder.uidsAfter(seen)) {
      const message = await folder.fetch(uid);
      if (message && Buffer.from(message.raw).includes(id)) return true;
      seen = uid;
    }
    await wait(300);
  }
  return false;
}
