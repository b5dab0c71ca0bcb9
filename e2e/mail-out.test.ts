import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { minute } from "@kept/domain/kit/instant.ts";
import { deliverLetters } from "@kept/server/platform/deliver-letters.ts";
import { postAt } from "@kept/server/platform/smtp.ts";
import { openMailbox, type Mailbox } from "@kept/server/story/mailbox.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let mailbox: Mailbox;
before(async () => {
  mailbox = await openMailbox();
  stage = await openStage({ KEPT_SMTP_URL: mailbox.url, KEPT_MAIL_FROM: "Kept <kept@nuoting.example>" });
});
after(async () => {
  await stage?.close();
  await mailbox?.close();
});

const deliver = () => deliverLetters(stage.house.house, postAt(mailbox.url, "kept@nuoting.example"));

test("a letter is refused: the administrator is told, sees why, sends it again, and it arrives", async () => {
  const { number } = await stage.ticket("lin");
  mailbox.behave({ refuses: (to) => (to.startsWith("lin@") ? 550 : null) });
  await stage.house.advance(minute);
  await deliver();

  const tang = await stage.seat("tang", "/notices");
  await tang.page.getByRole("button", { name: /給 林工 的郵件被拒收/ }).click();
  await tang.page.getByRole("heading", { name: "寄出的郵件" }).waitFor();
  const row = tang.page.getByRole("row", { name: /林工/ });
  await row.getByText(`${number} 晨星紡織`).waitFor();
  await row.getByText(/550 no letter for lin@nuoting\.example/).waitFor();
  mailbox.behave({});
  await row.getByRole("button", { name: "再寄一次" }).click();
  await tang.page.getByText("沒有寄不出去的郵件").waitFor();
  await deliver();
  const arrived = mailbox.letters.filter(({ to }) => to[0] === "lin@nuoting.example");
  assert.equal(arrived.length, 1);
  assert.match(arrived[0]?.text() ?? "", /林工，您好：/);
  await tang.page.getByRole("button", { name: /已寄出/ }).click();
  await tang.page.getByRole("row", { name: /林工.*已寄出/ }).waitFor();

  // The link in the letter leads straight to the ticket.
  const link = /https?:\/\/\S+/.exec(arrived[0]?.text() ?? "")?.[0] ?? "";
  const lin = await stage.seat("lin", new URL(link).pathname);
  await lin.page.getByRole("heading", { name: new RegExp(number) }).waitFor();
});
