import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { theHouse } from "@kept/domain/kit/actor.ts";
import type { SentBody } from "@kept/domain/kit/api.ts";
import { msOf, plus, type Instant } from "@kept/domain/kit/instant.ts";
import { mailApi } from "@kept/domain/mail/api.ts";
import { phoneApi } from "@kept/domain/phone/api.ts";
import { readMail, takeInMail } from "../mail/index.ts";
import type { House } from "../platform/house.ts";
import { signatureOf } from "../platform/signature.ts";
import { inTransaction } from "../platform/work.ts";
import { askInHouse } from "./ask-in-house.ts";
import { cast, type CastName, type Company } from "./cast.ts";
import { hotlineNumber, type Said } from "./phone-story.ts";

/** The story's telephone system, mailbox and fax line, and how things come in by each of them; set up by the administrator, and none of them reaches outside. */
export type Channels = Awaited<ReturnType<typeof openChannels>>;

/** Sets up a telephone system with the hotline's telephones, a mailbox that rests, and a fax line. */
export async function openChannels(house: House, people: Company) {
  const ask = <E extends Parameters<typeof askInHouse>[2]>(endpoint: E, input: Parameters<typeof askInHouse<E>>[3]) =>
    askInHouse(house, people.tang, endpoint, input);
  const telephone = await ask(phoneApi.addSource, { code: "story-pbx", name: "總機", kind: "signed" });
  const line = await ask(phoneApi.addHotline, { number: hotlineNumber, name: "服務熱線" });
  for (const name of atHotline)
    await ask(phoneApi.putExtension, { value: cast[name].extension, staffIds: [people[name].id] });
  const mailbox = await ask(mailApi.add, { ...serviceMailbox, password: "not-collected" });
  await ask(mailApi.change, { ...serviceMailbox, id: mailbox.id, version: mailbox.version, active: false });
  const fax = await ask(arrivalsApi.addSource, { name: "傳真機", channel: "fax" });
  let count = 0;
  let calls = 0;
  /** Tells what the telephone system says of one call, with seconds counted from a moment. */
  const ring = async (callId: string, from: string, begins: Instant, ...said: readonly Said[]): Promise<void> => {
    const events = said.map(([event, seconds, more]) => ({
      ...{ source: "story-pbx", callId, direction: "in", from, to: hotlineNumber, event },
      occurredAt: plus(begins, Math.round(seconds * 1_000)),
      ...more,
    }));
    await askInHouse(house, theHouse, phoneApi.tell, { sent: signed(house, telephone.secret ?? "", events) });
  };
  return {
    /** What was set up for the story alone. */
    brought: {
      phoneSource: telephone.source.id,
      line: line.id,
      mailbox: mailbox.id,
      fax: fax.source.id,
      extensions: atHotline.map((name) => cast[name].extension),
    },
    ring,
    /** Lets somebody's call be answered now, after it rang a while; gives back the call. */
    async answered(from: string, operator: CastName) {
      const callId = `call-${++calls}`;
      const now = house.time.now();
      const rang = ringing[calls % ringing.length] ?? 4;
      const leg = { legId: "one", agent: { ext: cast[operator].extension } };
      await ring(callId, from, now, ["newCall", -rang - 1.5], ["ringing", -rang, leg], ["answer", 0, leg]);
      const { rows } = await askInHouse(house, people[operator], phoneApi.calls, { limit: 5 });
      const call = rows.find((row) => row.from === from && row.answeredAt === now);
      if (!call) throw new Error(`the call of ${from} was not heard of`);
      return { id: call.id, hangUp: () => ring(callId, from, house.time.now(), ["hangup", 0]) };
    },
    /** Puts a message into the mailbox, as it came over the wire; gives back what it became. */
    async write(raw: Uint8Array): Promise<string> {
      const mail = await readMail(raw, serviceMailbox.charset);
      const now = house.time.now();
      const place = { mailboxId: mailbox.id, uidValidity: 1, uid: ++count };
      await inTransaction(house, { by: theHouse, now }, (work) =>
        takeInMail(work, { place, mailbox, raw, receivedAt: now, mail }),
      );
      const { rows } = await askInHouse(house, people.shen, arrivalsApi.list, { state: "all", channel: "email" });
      const arrival = rows.find((row) => row.subject === mail.subject);
      if (!arrival) throw new Error(`"${mail.subject}" did not arrive`);
      return arrival.id;
    },
    /** Lets a fax of one page come in from a number. */
    async fax(from: string, name: string, page: Uint8Array): Promise<void> {
      const files = [{ name: "fax.tif", base64: Buffer.from(page).toString("base64") }];
      const body = { id: `fax-${++count}`, sender: { address: from, name }, to: "400-800-1001", files };
      const sent = signed(house, fax.secret, body);
      await askInHouse(house, theHouse, arrivalsApi.receive, { sourceId: fax.source.id, sent });
    },
  };
}

/** For how many seconds calls ring, one after the other; the charter allows three rings, 11 seconds. */
const ringing = [4, 6, 3, 8, 5, 9, 2, 7, 10, 4, 6, 3, 5, 8, 4, 14.5];

const atHotline: readonly CastName[] = ["wang", "ye", "grace", "shen"];

const serviceMailbox = {
  name: "服務信箱",
  address: "service@nuoting.example",
  host: "mail.nuoting.example",
  port: 993,
  security: "tls",
  username: "service@nuoting.example",
  folder: "INBOX",
  charset: "utf-8",
} as const;

/** A body as another program of ours would sign and send it now. */
function signed(house: House, secret: string, body: unknown): SentBody {
  const bytes = Buffer.from(JSON.stringify(body));
  const timestamp = String(Math.floor(msOf(house.time.now()) / 1_000));
  return { type: "application/json", bytes, timestamp, signature: signatureOf(secret, timestamp, bytes) };
}
