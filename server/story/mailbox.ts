import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A letter as a mail server got it. */
export type Received = { from: string; to: string[]; raw: string; header(name: string): string; text(): string };

/** How the mail server treats what comes: the code it refuses a recipient with, when it hangs up, whether it never answers to a letter it has. */
type Manners = { refuses?: (to: string) => number | null; hangsUp?: "before" | "after"; keepsWaiting?: boolean };

export type Mailbox = Awaited<ReturnType<typeof openMailbox>>;

/** A real SMTP server that keeps what it is given, for tests; it can refuse, hang up, go down and come back. */
export async function openMailbox() {
  const letters: Received[] = [];
  const recipients: string[] = [];
  let manners: Manners = {};
  const begin = () =>
    new SMTPServer({
      disabledCommands: ["STARTTLS", "AUTH"],
      logger: false,
      onRcptTo({ address }, session, done) {
        recipients.push(address);
        if (manners.hangsUp === "before") return hangUp(session.id);
        const code = manners.refuses?.(address);
        done(code ? Object.assign(new Error(`no letter for ${address}`), { responseCode: code }) : null);
      },
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.once("end", () => {
          const raw = Buffer.concat(chunks).toString("utf8");
          const { mailFrom, rcptTo } = session.envelope;
          const from = mailFrom ? mailFrom.address : "";
          const to = rcptTo.map(({ address }) => address);
          letters.push({ from, to, raw, header: (name) => headerOf(raw, name), text: () => textOf(raw) });
          if (manners.hangsUp === "after") return hangUp(session.id);
          if (!manners.keepsWaiting) done(null);
        });
      },
    });
  const hangUp = (id: string) => {
    for (const connection of server.connections)
      if ((connection as unknown as { id: string }).id === id) connection.close();
  };
  let server = begin();
  const listen = async (port: number) => {
    server.on("error", () => undefined);
    server.listen(port, "127.0.0.1");
    await once(server.server, "listening");
    return (server.server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  const down = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    behave: (next: Manners): void => void (manners = next),
    /** The last word of each subject: tests write the key of a letter there. */
    keys: () => letters.map((letter) => letter.header("subject").split(" ").at(-1) ?? "").toSorted(),
    /** How often someone was named as recipient. */
    asked: (address: string) => recipients.filter((one) => one === address).length,
    down,
    async up(): Promise<void> {
      server = begin();
      await listen(port);
    },
    close: down,
  };
}

/** The plain text of a letter of ours: its first part, decoded. */
function textOf(raw: string): string {
  const part = raw.slice(raw.search(/content-type: text\/plain/i));
  const [head = "", ...rest] = part.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n").split(/\r\n--[-_]/)[0] ?? "";
  const way = headerOf(`${head}\r\n\r\n`, "content-transfer-encoding").toLowerCase();
  const bytes = way === "base64" ? Buffer.from(body, "base64") : way === "quoted-printable" ? unquoted(body) : null;
  return (bytes?.toString("utf8") ?? body).replaceAll("\r\n", "\n");
}

const unquoted = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    "latin1",
  );

/** A header unfolded and decoded (RFC 2047). */
function headerOf(raw: string, name: string): string {
  const head = raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  const line = head.split("\r\n").find((each) => each.toLowerCase().startsWith(`${name}:`)) ?? "";
  return line
    .slice(name.length + 1)
    .trim()
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/(?:=\?utf-8\?[bq]\?[^?]*\?=)+/gi, decoded);
}

function decoded(words: string): string {
  const bytes = [...words.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)].map(([, how = "", what = ""]) =>
    how.toLowerCase() === "b"
      ? Buffer.from(what, "base64")
      : Buffer.from(
          what
            .replace(/_/g, " ")
            .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
          "latin1",
        ),
  );
  return Buffer.concat(bytes).toString("utf8");
}
