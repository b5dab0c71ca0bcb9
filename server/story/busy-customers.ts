import { randomUUID } from "node:crypto";
import { automationApi } from "@kept/domain/automation/api.ts";
import { customersApi } from "@kept/domain/customers/api.ts";
import { dispatchApi } from "@kept/domain/dispatch/api.ts";
import { feedbackApi } from "@kept/domain/feedback/api.ts";
import { theHouse, type Actor } from "@kept/domain/kit/actor.ts";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { minute, plus } from "@kept/domain/kit/instant.ts";
import { faxApi } from "@kept/domain/fax/api.ts";
import { mailApi } from "@kept/domain/mail/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { webhooksApi } from "@kept/domain/webhooks/api.ts";
import { readMail } from "../mail/read-mail.ts";
import { takeInMail } from "../mail/take-in-mail.ts";
import type { House } from "../platform/house.ts";
import { inTransaction } from "../platform/work.ts";
import { askInHouse } from "./ask-in-house.ts";
import { phoneStory } from "./phone-story.ts";
import type { Stage } from "./story.ts";

/** Lets happen to Anna Zheng's customers what a quiet story leaves out: mail, a call, a complaint, time, a file, a link, a merge, a hand-over, an obstacle, a rule, a file of customers, and a program that is told. */
export async function busyCustomers(house: House, stage: Stage, url: string): Promise<void> {
  const { wang, ye, lin, he, tang, zheng, gu, fang } = stage.people;
  const { harbour, beichen } = stage.firms;
  const ask = <E extends Endpoint>(by: Actor, endpoint: E, input: AskOf<E>) => askInHouse(house, by, endpoint, input);
  await ask(tang, webhooksApi.add, { address: "https://erp.example/kept", kinds: ["ticket.opened"] });
  await ask(tang, automationApi.put, {
    ...{ id: randomUUID(), version: 0, name: "mark", on: true, when: "ticket.opened" },
    ...{ conditions: [], acts: [{ does: "tag", add: ["new"] } as const] },
  });
  const open = (customerId: string, name: string) =>
    ask(wang, ticketsApi.open, { customerId, reporter: { name }, machineText: "UPS", faultText: "beeps" });
  const first = await open(harbour.id, "Susan Wong");
  const second = await open(harbour.id, "Susan Wong");
  const third = await open(beichen.id, "林淑芬");
  const merged = await open(beichen.id, "林淑芬");
  const { id } = first;
  await ask(wang, ticketsApi.follow, { id });
  await ask(wang, ticketsApi.remind, { ticketId: id, at: plus(house.time.now(), 60 * minute), text: "Susan" });
  await ask(lin, ticketsApi.spend, { id, minutes: 20, kind: "remote", onDay: "2026-03-05", text: "looked" });
  await ask(lin, ticketsApi.startWatch, { id: third.id });
  await ask(ye, ticketsApi.attach, { id, file: { name: "Susan.txt", type: "text/plain", bytes: Buffer.from("x") } });
  await ask(wang, ticketsApi.link, { id, kind: "related", other: second.id });
  await ask(he, ticketsApi.merge, { id: merged.id, into: third.id, why: "same" });
  await ask(he, dispatchApi.assign, { id: second.id, engineerId: lin.id });
  await ask(lin, dispatchApi.flagObstacle, { id: second.id, kind: "leave", says: "on the way home" });
  await ask(wang, mailApi.write, { id, to: { address: "susan@harbour.example" }, text: "We are at it." });
  await ask(wang, faxApi.write, { id, number: "+85223456789", text: "We are at it." });
  const complaint = { customerId: harbour.id, ticketId: id, callerName: "Susan Wong", text: "rude" };
  await ask(wang, feedbackApi.recordComplaint, { clause: "3.4", ...complaint });
  const over = { id: harbour.id, side: "service", toId: fang.id, on: "2026-03-05", reason: "moved" } as const;
  await ask(gu, customersApi.handOver, over);
  const bytes = Buffer.from("name,contact\nHarbour Light Logistics,Susan Wong\n");
  await ask(zheng, customersApi.readLoad, { file: { name: "mine.csv", type: "text/csv", bytes } });
  await ask(tang, mailApi.add, { ...mailbox, password: "kept" });
  const { rows: mailboxes } = await ask(tang, mailApi.mailboxes, {});
  const raw = Buffer.from(letter.join("\r\n"));
  const mail = await readMail(raw, "utf-8");
  const now = house.time.now();
  for (const one of mailboxes)
    await inTransaction(house, { by: theHouse, now }, (work) =>
      takeInMail(work, {
        mailbox: one,
        place: { mailboxId: one.id, uidValidity: 1, uid: 1 },
        raw,
        mail,
        receivedAt: now,
      }),
    );
  const pbx = await phoneStory(house, stage.people, url);
  const answers = { agent: { ext: "201" }, legId: "leg-201" };
  const began = house.time.now();
  await pbx.tell("c-1", "+85223456789", began, ["newCall", 0], ["ringing", 0, answers], ["answer", 5, answers]);
}

const mailbox = {
  ...{ name: "Service", address: "service@kept.example", host: "127.0.0.1", port: 1 },
  ...{ security: "none" as const, username: "service", folder: "INBOX", charset: "utf-8" },
} as const;

const letter = [
  "From: Susan Wong <susan@harbour.example>",
  "To: service@kept.example",
  "Subject: Label server",
  "Message-ID: <1@harbour.example>",
  "",
  "It is dead.",
];
