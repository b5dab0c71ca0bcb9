import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { SMTPServer } from "smtp-server";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { mailApi } from "@kept/domain/mail/api.ts";
import { deliverLetters } from "../platform/deliver-letters.ts";
import { writeLetters } from "../platform/letters.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { mailClient, openMailProvider, type MailProvider } from "../story/mail-provider.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { waysOut } from "./ways-out.ts";

let house: TestHouse;
let provider: MailProvider;
let smtp: SMTPServer;
const signedIn: string[] = [];
const subjects: string[] = [];

before(async () => {
  provider = await openMailProvider("robot");
  provider.lets("https://kept.example/mailboxes/signed-in");
  house = await testHouse({ KEPT_URL: "https://kept.example" });
  smtp = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    authMethods: ["XOAUTH2"],
    allowInsecureAuth: true,
    onAuth({ username = "", accessToken = "" }, _, done) {
      void answer();
      async function answer(): Promise<void> {
        const active = await holds(accessToken);
        if (active) signedIn.push(username);
        done(null, active ? { user: username } : { data: { status: "401", schemes: "bearer", scope: "mail" } });
      }
    },
    onData(stream, _, done) {
      let raw = "";
      stream.on("data", (chunk: Buffer) => (raw += chunk.toString()));
      stream.on("end", () => (subjects.push(/^Subject: (.*)$/m.exec(raw)?.[1]?.trim() ?? ""), done(null)));
    },
  });
  await once(smtp.listen(0, "127.0.0.1"), "listening");
});
after(async () => {
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
  await house?.close();
  await provider?.close();
});

/** Whether the provider knows a token. */
async function holds(token: string): Promise<boolean> {
  const asked = await fetch(provider.introspection, { method: "POST", body: new URLSearchParams({ token }) });
  return ((await asked.json()) as { active: boolean }).active;
}

test("a mailbox that signs in by OAuth2 sends by its token; one the mail server refuses is renewed once", async () => {
  const { people } = await raiseStage(house.house);
  const { port } = smtp.server.address() as AddressInfo;
  const oauth = { flow: "client" as const, issuer: provider.issuer, authorizeUrl: "", tokenUrl: "" };
  const { id } = await askInHouse(house.house, people.tang, mailApi.add, {
    ...{ name: "robot", address: "robot@kept.example", host: "127.0.0.1", port: 1, security: "none" as const },
    ...{ username: "robot", folder: "INBOX", charset: "utf-8", clientSecret: mailClient.secret },
    oauth: { ...oauth, clientId: mailClient.id, scope: mailClient.scope },
  });
  const server = { host: "127.0.0.1", port, security: "none" as const, username: "robot" };
  const signature = { "zh-Hant": "", "zh-Hans": "", en: "" };
  const sending = { id, version: 0, tokenIn: "nowhere" as const, signature, server };
  await askInHouse(house.house, people.tang, mailApi.changeSending, sending);
  const send = async (key: string) => {
    const to = { toName: "", toAddress: "chen@morningstar.example", body: "…", html: "<p>…</p>", thread: null };
    const letter = { key, subject: key, ...to, manner: { via: id }, dueAt: house.now };
    await house.as(theHouse, (work) => writeLetters(work, [letter]));
    return deliverLetters(house.house, undefined, waysOut(house.house));
  };
  assert.equal(await send("first"), 1);
  await provider.forgetAccess();
  assert.equal(await send("second"), 1);
  assert.deepEqual(subjects, ["first", "second"]);
  assert.deepEqual(signedIn, ["robot", "robot"]);
});
