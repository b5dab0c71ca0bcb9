import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { minute } from "@kept/domain/kit/instant.ts";
import { collectMail } from "@kept/server/mail/index.ts";
import { startDovecot, type Dovecot } from "@kept/server/mail/dovecot.ts";
import { mailClient, openMailProvider, type MailProvider } from "@kept/server/story/mail-provider.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let dovecot: Dovecot;
let provider: MailProvider;
before(async () => {
  provider = await openMailProvider("service");
  dovecot = await startDovecot({ introspection: provider.introspection });
  stage = await openStage();
  provider.lets(`${stage.url}/mailboxes/signed-in`);
});
after(async () => {
  await stage?.close();
  await dovecot?.stop();
  await provider?.close();
});

const collect = async () => {
  await stage.house.advance(minute);
  await collectMail(stage.house.house);
};

test("an administrator adds a mailbox, is told what is wrong, and a Chinese mail with no character set becomes readable", async () => {
  const admin = (await stage.seat("tang", "/mailboxes")).page;
  await admin.getByRole("button", { name: "加入信箱" }).first().click();
  const form = admin.getByRole("form", { name: "加入信箱" });
  await form.getByRole("textbox", { name: "名稱", exact: true }).fill("報修");
  await form.getByLabel("信箱地址").fill("service@kept.example");
  await form.getByLabel("收信伺服器（IMAP）").fill("127.0.0.1");
  await form.getByLabel("連線方式").selectOption("none");
  await form.getByLabel("連接埠").fill(String(dovecot.port));
  await form.getByLabel("使用者名稱").fill("service");
  await form.locator("input[type=password]").fill("wrong");
  await form.getByRole("button", { name: "試試看" }).click();
  await form.getByRole("alert").getByText("伺服器不接受這個使用者名稱或密碼").waitFor();
  await form.locator("input[type=password]").fill("pw");
  await form.getByRole("button", { name: "試試看" }).click();
  await form.getByText("可以收信：資料夾裡有 0 封。").waitFor();
  await form.getByRole("button", { name: "儲存" }).click();
  await admin.getByRole("heading", { name: "報修" }).waitFor();

  const words = Buffer.from("c4fabac3a3acc4c7b8f6bbfac6f7b2bbb6afc1cb", "hex");
  await dovecot.deliver(
    "service",
    Buffer.concat([Buffer.from("From: chen@morningstar.example\r\nSubject: UPS\r\n\r\n"), words]),
  );
  const { page } = await stage.seat("wang", "/arrivals");
  await collect();
  await page.getByRole("paragraph").filter({ hasText: "您好，那个机器不动了" }).waitFor();
  assert.deepEqual(await dovecot.look("service"), { messages: 1, seen: 1 });
});

test("pictures from outside are fetched when somebody asks for them, and not before", async () => {
  const { page } = await stage.seat("wang", "/arrivals");
  const asked: string[] = [];
  await page.route("https://outside.example/**", (route) => {
    asked.push(route.request().headers()["referer"] ?? "nobody");
    return route.fulfill({ contentType: "image/svg+xml", body: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
  });
  await dovecot.deliver(
    "service",
    'From: chen@morningstar.example\r\nSubject: Pictured\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Look here</p><img src="https://outside.example/one.svg" alt="one"><script>fetch("https://outside.example/script")</script>\r\n',
  );
  await collect();
  await page.getByText("Pictured").first().click();
  await page.getByRole("button", { name: "顯示原本的樣子" }).click();
  await page.frameLocator("iframe[title=Pictured]").getByText("Look here").waitFor();
  assert.deepEqual(asked, []);
  const fetched = page.waitForResponse("https://outside.example/one.svg");
  await page.getByRole("button", { name: "顯示外部的圖片" }).press("Enter");
  await fetched;
  await page.frameLocator("iframe[title=Pictured]").getByAltText("one").waitFor();
  assert.deepEqual(asked, ["nobody"]);
});

test("a picture within a mail stands where it belongs, and one that could do harm does not", async () => {
  const { page } = await stage.seat("wang", "/arrivals");
  const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>').toString("base64");
  const part = (id: string, type: string, bytes: string) =>
    `--b\r\nContent-Type: ${type}\r\nContent-ID: <${id}>\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes}\r\n`;
  const html = `<p>The panel:</p><img src="cid:panel%40kept" alt="the panel" width="40"><img src="cid:drawing" alt="a drawing"><img src="data:image/png;base64,${dot}" alt="not of the mail">`;
  await dovecot.deliver(
    "service",
    `From: chen@morningstar.example\r\nSubject: Panel\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n${part("panel@kept", "image/png", dot)}${part("drawing", "image/svg+xml", drawing)}--b--\r\n`,
  );
  await collect();
  await page.getByText("Panel").first().click();
  await page.getByRole("button", { name: "顯示原本的樣子" }).click();
  const frame = page.frameLocator("iframe[title=Panel]");
  const drawn = (alt: string) => frame.getByAltText(alt).evaluate((img: HTMLImageElement) => img.naturalWidth);
  await frame.getByAltText("the panel").waitFor();
  assert.deepEqual([await drawn("the panel"), await drawn("a drawing"), await drawn("not of the mail")], [1, 0, 0]);
});

test("eleven minutes without the mailbox are a broken promise that shows", async () => {
  await dovecot.goDown();
  for (let minutes = 0; minutes < 11; minutes++) await collect();
  const { page } = await stage.seat("tang", "/mailboxes");
  await page.getByText(/收不到：/).waitFor();
  await page.goto("/promises?clause=3.2b&state=overdue");
  await page.getByRole("row").filter({ hasText: "3.2b" }).first().waitFor();
  await dovecot.comeUp();
  await collect();
  await page.goto("/mailboxes");
  await page.getByText(/24 小時內收了/).waitFor();
  assert.equal(await page.getByText(/收不到：/).count(), 0);
});

test("an administrator signs in to a mailbox at its provider, is sent back, and its mail comes in", async () => {
  const { page } = await stage.seat("tang", "/mailboxes");
  await page.getByRole("button", { name: "加入信箱" }).first().click();
  const form = page.getByRole("form", { name: "加入信箱" });
  await form.getByRole("textbox", { name: "名稱", exact: true }).fill("雲端");
  await form.getByLabel("信箱地址").fill("cloud@kept.example");
  await form.getByLabel("郵件服務").selectOption("Google Workspace");
  await form.getByLabel("收信伺服器（IMAP）").fill("127.0.0.1");
  await form.getByLabel("連線方式").selectOption("none");
  await form.getByLabel("連接埠").fill(String(dovecot.port));
  await form.getByLabel("使用者名稱").fill("cloud");
  await form.getByLabel("登入服務的地址").fill(provider.issuer);
  await form.getByLabel("用戶端編號").fill(mailClient.id);
  await form.getByRole("textbox", { name: "用戶端密鑰" }).fill(mailClient.secret);
  await form.getByLabel("權限範圍（scope）").fill(mailClient.scope);
  await form.getByText(`${stage.url}/mailboxes/signed-in`).waitFor();
  await form.getByRole("button", { name: "儲存" }).click();
  const box = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "雲端" }) });
  await box.getByText("還沒有人登入這個信箱").waitFor();
  await box.getByRole("button", { name: "登入" }).click();
  await page.locator("input[name=login]").fill("cloud");
  await page.locator("input[name=password]").fill("any");
  await page.locator("button[type=submit]").click();
  await page.getByText("Continue").click();
  await page.waitForURL(/\/mailboxes$/);
  await box.waitFor();
  await box.getByText("還沒有人登入這個信箱").waitFor({ state: "detached" });
  await dovecot.deliver("cloud", "From: chen@morningstar.example\r\nSubject: From the cloud\r\n\r\nIt beeps\r\n");
  await collect();
  await page.goto("/arrivals");
  await page.getByText("From the cloud").first().waitFor();
});
