import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { staffApi } from "@kept/domain/staff/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => {
  stage = await openStage();
  await askInHouse(stage.house.house, stage.people.lin, staffApi.changeOwnSettings, { language: "en" });
});
after(() => stage?.close());

const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n");
const files = (page: Page) => page.getByRole("list", { name: "Files not sent yet" });
const timeline = (page: Page) => page.getByRole("list", { name: "Timeline" });

/** Lets go of files, or pastes them, as a person does by mouse or Ctrl+V. */
const bring = (page: Page, how: "drop" | "paste", names: readonly string[], into: string) =>
  page.locator(into).evaluate(
    (element, { how, names, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      for (const name of names) data.items.add(new File([bytes, name], name, { type: "image/png" }));
      const event =
        how === "drop"
          ? new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data })
          : new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data });
      element.dispatchEvent(event);
    },
    { how, names, base64: picture.toString("base64") },
  );

test("files dropped, pasted and chosen wait with the note, outlive the page, and go with what is sent", async () => {
  const { id, number } = await stage.ticket("lin");
  const { page } = await stage.seat("lin", `/tickets/${id}`);
  const note = page.getByRole("textbox", { name: "Note", exact: true });
  await note.fill("The display shows E07");
  await bring(page, "drop", ["display.png", "plate.png"], "article h1");
  await bring(page, "paste", ["image.png"], "textarea[aria-label=Note]");
  await page.locator("input[type=file][multiple]").setInputFiles([
    { name: "報告.pdf", mimeType: "application/pdf", buffer: pdf },
    { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
  ]);
  await page.getByText("“empty.txt” is empty and was not added.").waitFor();
  await files(page).getByText("Screenshot").waitFor();
  await files(page).getByText("報告.pdf").waitFor();
  await page.getByRole("button", { name: "Remove plate.png" }).click();
  await page.getByText("“plate.png” was removed").waitFor();
  await files(page).getByText("plate.png").waitFor({ state: "detached" });
  assert.equal(await files(page).getByRole("listitem").count(), 3);

  await page.goto("/tickets");
  await page.getByRole("row").filter({ hasText: number }).getByText("Draft").waitFor();
  await page.getByRole("link", { name: number }).click();
  await files(page).getByText("報告.pdf").waitFor();
  assert.equal(await note.inputValue(), "The display shows E07");
  assert.equal(await files(page).getByRole("listitem").count(), 3);

  await note.focus();
  await page.keyboard.press("Control+Enter");
  await timeline(page).getByText("The display shows E07").waitFor();
  await timeline(page).getByText("attached display.png").waitFor();
  await timeline(page).getByText("attached 報告.pdf").waitFor();
  await files(page).waitFor({ state: "detached" });
  await timeline(page).getByRole("img", { name: "attached display.png" }).waitFor();
  await timeline(page).getByRole("button", { name: "Preview" }).click();
  const shown = page.locator("iframe[title='attached 報告.pdf']");
  await shown.waitFor();
  const answer = await page.request.get((await shown.getAttribute("src")) ?? "");
  assert.match(answer.headers()["content-disposition"] ?? "", /^inline/);
  await page.goto("/tickets");
  await page.getByRole("link", { name: number }).waitFor();
  assert.equal(await page.getByRole("row").filter({ hasText: number }).getByText("Draft").count(), 0);
});

test("a file whose line broke says so, stays, and is sent once the line is back", async () => {
  const { id } = await stage.ticket("lin");
  const { page } = await stage.seat("lin", `/tickets/${id}`);
  let broken = 0;
  await page.route("**/attachments", (route) => {
    if (route.request().method() !== "POST") return route.continue();
    broken++;
    return broken <= 4 ? route.abort() : route.continue();
  });
  await page
    .locator("input[type=file][multiple]")
    .setInputFiles({ name: "log.txt", mimeType: "text/plain", buffer: pdf });
  await page.getByRole("button", { name: "Send 1 files" }).click();
  await page.getByRole("alert").getByText("The server cannot be reached").waitFor();
  await page.getByRole("button", { name: "Send 1 files" }).click();
  await timeline(page).getByText("attached log.txt").waitFor();
  await files(page).waitFor({ state: "detached" });
});

test("a draft is thrown away and fetched back", async () => {
  const { id } = await stage.ticket("lin");
  const { page } = await stage.seat("lin", `/tickets/${id}`);
  const note = page.getByRole("textbox", { name: "Note", exact: true });
  await note.fill("Half a thought");
  await page.getByRole("button", { name: "Discard" }).click();
  await page.getByText("The draft was discarded").waitFor();
  assert.equal(await note.inputValue(), "");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Draft kept in this browser").waitFor();
  assert.equal(await note.inputValue(), "Half a thought");
});
