import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { minute } from "@kept/domain/kit/instant.ts";
import { mailApi } from "@kept/domain/mail/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { collectMail } from "@kept/server/mail/index.ts";
import { startDovecot, type Dovecot } from "@kept/server/mail/dovecot.ts";
import { startPostfix } from "@kept/server/mail/postfix.ts";
import { deliverLetters } from "@kept/server/platform/deliver-letters.ts";
import { postAt } from "@kept/server/platform/smtp.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { castPassword, type CastName } from "@kept/server/story/cast.ts";
import { raiseStage } from "@kept/server/story/story.ts";
import { testHouse } from "@kept/server/story/test-house.ts";

/** What somebody outside writes: to the service desk, unless said otherwise. */
type Written = { subject: string; text: string; to?: string; answers?: string; messageId?: string };

/** The customer of the stories, and the address of the service desk. */
export const chen = "chen@morningstar.example";
export const desk = "service@kept.example";

/** A house that sends by a real Postfix and collects from a real Dovecot, and people outside who use the same two. */
export async function openRig() {
  const dovecot = await startDovecot();
  const postfix = await startPostfix(dovecot);
  const from = `Kept <${desk}>`;
  const house = await testHouse({ KEPT_SMTP_URL: postfix.url, KEPT_MAIL_FROM: from });
  const stage = await raiseStage(house.house, { password: castPassword });
  const ask = <E extends Endpoint>(who: CastName, endpoint: E, input: AskOf<E>) =>
    askInHouse(house.house, stage.people[who], endpoint, input);
  const server = { host: "127.0.0.1", port: dovecot.port, security: "none", folder: "INBOX" } as const;
  const box = (name: string) => ({ ...server, name, username: name, charset: "gb18030", password: "pw" });
  await ask("tang", mailApi.add, { ...box("service"), address: desk });
  return {
    dovecot,
    postfix,
    house,
    ask,
    stage,
    /** Lets a further mailbox be collected, by a way of its own where one is given. */
    collectToo: (name: string, way: { port: number } = dovecot) =>
      ask("tang", mailApi.add, { ...box(name), port: way.port, address: `${name}@kept.example` }),
    /** Starts a program of this folder in a process of its own, in the same house. */
    inProcess(file: string): ChildProcess {
      const { host, port, user, database } = house.house.pool.options;
      const env = {
        ...process.env,
        DATABASE_URL: `postgres://${user}@localhost:${port ?? 5432}/${database}?host=${encodeURIComponent(host ?? "")}`,
        KEPT_TIME: "simulated",
        KEPT_DATA: house.house.settings.data,
        KEPT_SMTP_URL: postfix.url,
        KEPT_MAIL_FROM: from,
        LOG_LEVEL: "silent",
      };
      return spawn(process.execPath, [path.join(import.meta.dirname, file)], { env, stdio: "ignore" });
    },
    /** A ticket that was reported by mail. */
    open: (faultText = "UPS 叫了", email = chen) =>
      ask("wang", ticketsApi.open, {
        customerId: stage.firms.morningstar.id,
        reporter: { name: "陳怡", email },
        machineText: "UPS-20k",
        faultText,
        language: "zh-Hant",
        channel: "email",
      }),
    /** Hands over what is due. */
    send: () => deliverLetters(house.house, postAt(postfix.url, from)),
    /** Collects until it has come to this. */
    async collectUntil(holds: () => Promise<boolean>): Promise<void> {
      await until(async () => {
        await house.advance(minute);
        await collectMail(house.house);
        return holds();
      });
    },
    ...outside(dovecot, postfix.url),
    async close(): Promise<void> {
      await house.close();
      await postfix.stop();
      await dovecot.stop();
    },
  };
}

/** What people outside do: read what came, and write. */
const outside = (dovecot: Dovecot, url: string) => ({
  /** What lies in somebody's INBOX outside, once there are so many. */
  async inboxOf(name: string, atLeast: number): Promise<string[]> {
    await until(async () => (await dovecot.look(name)).messages >= atLeast);
    return dovecot.read(name);
  },
  /** Somebody outside writes to the service desk. */
  async writes(who: string, { subject, text, to = desk, answers, messageId }: Written): Promise<void> {
    const counter = await postAt(url, `<${who}>`).open();
    const id = messageId ?? `${Math.random().toString(36).slice(2)}@outside.example`;
    const manner = { messageId: id, references: answers ? [answers] : [], personal: true };
    const letter = {
      id,
      toName: "",
      toAddress: to,
      subject,
      body: text,
      html: `<p>${text}</p>`,
      thread: null,
      manner,
    };
    await counter.handOver(letter, () => Promise.resolve());
    counter.leave();
  },
});

/** Looks again until it holds, for half a minute. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await holds()) return;
    await wait(50);
  }
  throw new Error("it did not come to this in half a minute");
}

/** A header of a raw message. */
export const headerIn = (raw: string, name: string): string =>
  new RegExp(`^${name}:\\s*(.*)$`, "im").exec(raw.replace(/\r?\n[ \t]+/g, " "))?.[1]?.trim() ?? "";
