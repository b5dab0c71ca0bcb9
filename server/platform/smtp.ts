import { setTimeout as wait } from "node:timers/promises";
import { Readable } from "node:stream";
import { once } from "node:events";
import type { Manner } from "./letters.ts";
import addressparser from "nodemailer/lib/addressparser";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import XOAuth2 from "nodemailer/lib/xoauth2";

/** A letter as it goes out. */
export type Outgoing = {
  id: string;
  toName: string;
  toAddress: string;
  subject: string;
  body: string;
  html: string;
  /** Letters of one thread stand together in the reader's mail program; null: this one stands alone. */
  thread: string | null;
  manner: Manner;
};

/** An address a mail server did not take, and its words. */
export type RefusedAddress = { address: string; why: string };

/** How handing over ended: taken by the server, perhaps not for each of those it goes to; refused for good; put off, to be tried again; or broken off after the first byte, so that nobody knows. */
export type HandedOver =
  { ended: "sent"; refused?: readonly RefusedAddress[] } | { ended: "refused" | "put-off" | "unsure"; why: string };

/** A mail server one can hand letters to, one after another. */
export type Counter = {
  /** `begins` is awaited when the server has agreed to take the letter, before its first byte goes out; a throw of its keeps the letter here. */
  handOver(letter: Outgoing, begins: () => Promise<void>): Promise<HandedOver>;
  leave(): void;
};

/** Ways to the mail server; `open` throws a sentence when it cannot be reached or does not let us in. */
export type Post = { open(): Promise<Counter> };

const patienceMs = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };

/** How one gets to a mail server and in; a password goes to another machine over TLS only. */
export type SmtpWay = {
  host: string;
  port: number;
  /** From the first byte, by STARTTLS where it is offered or else not at all, or never. */
  tls: "at-once" | "offered" | "demanded" | "never";
  username: string;
  password: string;
  /** Signs in instead of the password (XOAUTH2); renewed when the server refuses it. */
  token?: (anew: boolean) => Promise<string>;
};

/** The mail server at an address like smtp://name:password@host:587 or smtps://host. */
export function postAt(url: string, from: string): Post {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  return postBy(
    {
      host: hostname.replace(/^\[|\]$/g, ""),
      port: Number(port || (secure ? 465 : 587)),
      tls: secure ? "at-once" : "offered",
      username: decodeURIComponent(username),
      password: decodeURIComponent(password),
    },
    from,
  );
}

/** The mail server one gets to by a way, for letters from an address. */
export function postBy({ host, port, tls, username, password, token }: SmtpWay, from: string): Post {
  const near = ["localhost", "127.0.0.1", "::1"].includes(host);
  const options = {
    host,
    port,
    secure: tls === "at-once",
    requireTLS: tls === "demanded" || (tls !== "at-once" && username !== "" && !near),
    ignoreTLS: tls === "never" && (username === "" || near),
    ...patienceMs,
  };
  return {
    async open() {
      const connection = new SMTPConnection(options);
      // What breaks while nothing is under way is told by the next letter.
      connection.on("error", () => undefined);
      try {
        await asked(connection, (done) => connection.connect(done));
        const by = token ? { oauth2: tokensBy(username, token) } : { pass: password };
        if (username) await asked(connection, (done) => connection.login({ user: username, ...by }, done));
      } catch (fault) {
        connection.close();
        throw fault;
      }
      return {
        handOver: (letter, begins) => handOver(connection, from, letter, begins),
        leave: () => void leave(connection),
      };
    },
  };
}

/** Tokens as the library asks for them, in the words of XOAUTH2. */
const tokensBy = (username: string, token: NonNullable<SmtpWay["token"]>) =>
  new XOAuth2({
    user: username,
    async provisionCallback(_, anew, done) {
      try {
        done(null, await token(anew));
      } catch (fault) {
        done(fault as Error);
      }
    },
  });

async function handOver(
  connection: SMTPConnection,
  from: string,
  letter: Outgoing,
  begins: () => Promise<void>,
): Promise<HandedOver> {
  const message = await composed(from, letter);
  let begun = false;
  const body = Readable.from(
    (async function* () {
      await begins();
      begun = true;
      yield message;
    })(),
  );
  try {
    const sender = addressparser(from, { flatten: true })[0]?.address ?? "";
    const to = [letter.toAddress, ...(letter.manner.copies ?? []).map(({ address }) => address)];
    const taken = await asked<Taken>(connection, (done) => connection.send({ from: sender, to }, body, done));
    const refused = (taken?.rejectedErrors ?? []).map(({ recipient, response, message }) => ({
      address: recipient ?? "",
      why: response ?? message,
    }));
    return refused.length > 0 ? { ended: "sent", refused } : { ended: "sent" };
  } catch (fault) {
    return ending(connection, begun, fault as Refused);
  }
}

/** What the library gives back of a letter that was taken for some of those it goes to. */
type Taken = { rejectedErrors?: readonly (Error & { recipient?: string; response?: string })[] };

/** What the library throws: the server's own words, their code, and to what they answer. */
type Refused = Error & { response?: string; responseCode?: number; command?: string };

/** What a letter that was not taken has come to; the way is cleared for the next one, or closed. */
async function ending(
  connection: SMTPConnection,
  begun: boolean,
  { message, response, responseCode, command }: Refused,
): Promise<HandedOver> {
  const why = response ?? message;
  // Without an answer nobody knows what the server waits for, so nothing more goes this way.
  if (!responseCode) connection.close();
  else await asked(connection, (done) => connection.reset(done)).catch(() => connection.close());
  // A server that does not take us as a sender has nothing against the letter.
  if (responseCode && responseCode >= 500 && command !== "MAIL FROM") return { ended: "refused", why };
  return { ended: responseCode || !begun ? "put-off" : "unsure", why };
}

/** The letter as RFC 5322 text; answers by machines are not wanted (RFC 3834 §5). */
function composed(from: string, letter: Outgoing): Promise<Buffer> {
  const domain = addressparser(from, { flatten: true })[0]?.address.split("@")[1] ?? "localhost";
  const thread = letter.thread && `<${letter.thread.replace(/[^\w.-]/g, ".")}@${domain}>`;
  const { fromName, replyTo, copies = [], messageId, references = [], personal = false, files = [] } = letter.manner;
  const own = addressparser(from, { flatten: true })[0];
  return new MailComposer({
    from: fromName ? { name: fromName, address: own?.address ?? "" } : from,
    ...(replyTo ? { replyTo } : {}),
    to: { name: letter.toName, address: letter.toAddress },
    cc: [...copies],
    attachments: files.map(({ name, place }) => ({ filename: name, path: place })),
    subject: letter.subject,
    text: letter.body,
    html: letter.html,
    messageId: `<${messageId ?? `${letter.id}@${domain}`}>`,
    ...(thread ? { inReplyTo: thread, references: thread } : {}),
    ...(references.length > 0
      ? { inReplyTo: `<${references.at(-1) ?? ""}>`, references: references.map((id) => `<${id}>`).join(" ") }
      : {}),
    ...(personal ? {} : { headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" } }),
  })
    .compile()
    .build();
}

async function leave(connection: SMTPConnection): Promise<void> {
  const ended = once(connection, "end").catch(() => undefined);
  connection.quit();
  await Promise.race([ended, wait(2_000, undefined, { ref: false })]);
  connection.close();
}

/** A call of the library as a promise; what breaks the connection meanwhile is an event of its own. */
const asked = <T = unknown>(
  connection: SMTPConnection,
  call: (done: (fault?: Error | null, outcome?: T) => void) => void,
): Promise<T | undefined> =>
  new Promise((resolve, reject) => {
    const ended = () => reject(new Error("the mail server closed the connection"));
    connection.once("error", reject).once("end", ended);
    call((fault, outcome) => {
      connection.off("error", reject).off("end", ended);
      if (fault) reject(fault);
      else resolve(outcome);
    });
  });
