import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { mailApi } from "@kept/domain/mail/api.ts";
import { minute } from "@kept/domain/kit/instant.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { collectMail } from "@kept/server/mail/index.ts";
import { startDovecot, type Dovecot } from "@kept/server/mail/dovecot.ts";
import { deliverLetters } from "@kept/server/platform/deliver-letters.ts";
import { postAt } from "@kept/server/platform/smtp.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openMailbox, type Mailbox } from "@kept/server/story/mailbox.ts";
import { assignTicket } from "@kept/server/tickets/index.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let dovecot: Dovecot;
let smtp: Mailbox;
const from = "Kept <kept@kept.example>";
before(async () => {
  [dovecot, smtp] = [await startDovecot(), await openMailbox()];
  stage = await openStage({ KEPT_SMTP_URL: smtp.url, KEPT_MAIL_FROM: from });
  await askInHouse(stage.house.house, stage.people.tang, mailApi.add, {
    name: "service",
    address: "service@kept.example",
    host: "127.0.0.1",
    port: dovecot.port,
    security: "none",
    username: "service",
    folder: "INBOX",
    charset: "gb18030",
    password: "pw",
  });
});
after(async () => {
  await stage?.close();
  await dovecot?.stop();
  await smtp?.close();
});

test("a mail becomes a ticket, the operator writes back by keyboard, and the answer threads onto the ticket before their eyes", async () => {
  const { people, house, firms } = stage;
  const ticket = await askInHouse(house.house, people.wang, ticketsApi.open, {
    customerId: firms.morningstar.id,
    reporter: { name: "陳怡", email: "chen@morningstar.example" },
    machineText: "UPS-20k",
    faultText: "UPS 叫了",
    channel: "email",
  });
  const { page } = await stage.seat("wang", `/tickets/${ticket.number}`);
  await page.getByRole("button", { name: /寫信給客戶/ }).waitFor();
  await page.keyboard.press("y");
  const form = page.getByRole("form", { name: "寫信給客戶" });
  assert.equal(await form.getByLabel("收件人").inputValue(), "chen@morningstar.example");
  await page.keyboard.type("請按住");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("電源鍵");
  await page.keyboard.press("End");
  await page.keyboard.type("五秒。");
  await form.getByRole("button", { name: "預覽" }).click();
  await form.getByRole("note", { name: "預覽" }).getByText("電源鍵", { exact: true }).waitFor();
  await form.getByRole("button", { name: "我的簽名" }).click();
  const own = form.getByRole("group", { name: "我的簽名" });
  for (const language of ["英文", "簡體中文", "繁體中文"]) await own.getByLabel(language).fill("王小姐 敬上");
  await page.keyboard.press("Control+Enter");
  await form.getByRole("note", { name: "附上簽名" }).getByText("王小姐 敬上").waitFor();
  await form.getByLabel("內容").press("Control+Enter");
  await page.getByText("給 陳怡 的信即將寄出").waitFor();
  await house.advance(10_000);
  await page.getByText("寫信給 陳怡").waitFor();
  await deliverLetters(house.house, postAt(smtp.url, from));
  const letter = smtp.letters.find((each) => each.text().includes("請按住電源鍵五秒。"));
  assert.ok(letter, "the mail did not leave");
  assert.match(letter.text(), /五秒。\n\n-- \n王小姐 敬上/);
  await dovecot.deliver(
    "service",
    `From: chen@morningstar.example\r\nSubject: Re: UPS\r\nIn-Reply-To: ${letter.header("message-id")}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n好了，謝謝\r\n`,
  );
  await house.advance(minute);
  await collectMail(house.house);
  await page.getByText("好了，謝謝").first().waitFor();

  // The next one comes back: the line says so, the address is marked, and whoever writes to it is warned.
  await page.keyboard.press("y");
  await page.keyboard.type("還需要別的嗎？");
  await page.keyboard.press("Control+Enter");
  await page.getByText("給 陳怡 的信即將寄出").waitFor();
  await house.advance(10_000);
  await deliverLetters(house.house, postAt(smtp.url, from));
  const lost = smtp.letters.find((each) => each.text().includes("還需要別的嗎？"));
  assert.ok(lost, "the second mail did not leave");
  await dovecot.deliver("service", returned("chen@morningstar.example", lost.header("message-id")));
  await house.advance(minute);
  await collectMail(house.house);
  await page.getByText(/寫信給 陳怡 · 沒有送到/).waitFor();
  const mark = page.getByRole("note").filter({ hasText: "550 5.1.1 User unknown" });
  await mark.first().waitFor();
  await page.keyboard.press("y");
  const again = page.getByRole("form", { name: "寫信給客戶" });
  await again
    .getByRole("note")
    .getByText(/收不到郵件/)
    .waitFor();
  await again.getByRole("button", { name: "又收得到了" }).click();
  await mark.first().waitFor({ state: "detached" });
});

test("an administrator sets how a mailbox sends, is told what is wrong, and answers carry their ticket in the address from then on", async () => {
  const { people, house, firms } = stage;
  const { page } = await stage.seat("tang", "/mailboxes");
  await page.getByRole("button", { name: "寄信", exact: true }).click();
  const form = page.getByRole("form", { name: "從「service」寄信" });
  await form.getByLabel("客戶回信時怎麼認出是哪張單").selectOption("address");
  await form.getByLabel("用這個信箱自己的寄信伺服器").check();
  await form.getByLabel("寄信伺服器（SMTP）").fill("127.0.0.1");
  await form.getByLabel("連線方式").selectOption("none");
  await form.getByLabel("連接埠").fill("1");
  await form.getByLabel("使用者名稱（不需要就留空）").fill("");
  await form.getByRole("button", { name: "寄一封給自己試試" }).click();
  await form.getByRole("alert").getByText("連不上寄信伺服器").waitFor();
  await form.getByLabel("用這個信箱自己的寄信伺服器").uncheck();
  await form.getByRole("button", { name: "儲存" }).click();
  await form.waitFor({ state: "detached" });
  const sent = smtp.letters.length;
  const ticket = await askInHouse(house.house, people.wang, ticketsApi.open, {
    customerId: firms.morningstar.id,
    reporter: { name: "陳怡", email: "chen@morningstar.example" },
    machineText: "UPS-20k",
    faultText: "UPS 又叫了",
    channel: "email",
  });
  await deliverLetters(house.house, postAt(smtp.url, from));
  const letter = smtp.letters.slice(sent).find((each) => each.header("subject").includes(ticket.number));
  assert.match(letter?.header("reply-to") ?? "", /^service\+t-/);

  // The engineer in charge asks for a picture and lets the ticket wait for it, in one act.
  const assignment = { ticketId: ticket.id, engineerId: people.lin.id, why: "", reasons: [] };
  await house.as(people.he, (work) => assignTicket(work, assignment));
  const lin = (await stage.seat("lin", `/tickets/${ticket.number}`)).page;
  await lin.getByRole("button", { name: /寫信給客戶/ }).click();
  const write = lin.getByRole("form", { name: "寫信給客戶" });
  await write.getByLabel("內容").fill("請寄一張面板的照片。");
  await write.getByLabel("寄出後", { exact: true }).selectOption({ label: "寄出後：等待客戶提供資料或操作" });
  await write.getByRole("button", { name: /寄出/ }).click();
  await lin.getByText("給 陳怡 的信即將寄出").waitFor();
  await house.advance(10_000);
  await lin.getByText("寫信給 陳怡").waitFor();
  const { ticket: waiting } = await askInHouse(house.house, people.lin, ticketsApi.read, { id: ticket.id });
  assert.equal(waiting.state, "waiting");
});

const returned = (to: string, id: string) =>
  [
    "From: MAILER-DAEMON@mx.example",
    "Subject: Undelivered Mail",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    `Final-Recipient: rfc822; ${to}`,
    "Action: failed",
    "Status: 5.1.1",
    "Diagnostic-Code: smtp; 550 5.1.1 User unknown",
    "",
    "--b",
    "Content-Type: message/rfc822",
    "",
    `Message-ID: ${id}`,
    "",
    "--b--",
    "",
  ].join("\r\n");
