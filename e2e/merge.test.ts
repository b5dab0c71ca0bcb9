import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hour, minute } from "@kept/domain/kit/instant.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => void (stage = await openStage()));
after(() => stage?.close());

const read = (id: string) => askInHouse(stage.house.house, stage.people.wang, ticketsApi.read, { id });
const solvedClock = async (id: string) =>
  (await read(id)).promises.find(({ clause, endedAt }) => clause === "3.6.6" && endedAt === null);

test("a merge says what becomes of every clock, moves them, and is undone as if it had never been", async () => {
  const early = await stage.ticket();
  await stage.house.advance(hour);
  const late = await stage.ticket("lin");
  const [earlyClock, lateClock] = [await solvedClock(early.id), await solvedClock(late.id)];

  const { page } = await stage.seat("grace", `/tickets/${early.number}`);
  await page.getByRole("heading", { name: new RegExp(early.number) }).waitFor();
  await page.getByRole("button", { name: /^Same fault as…/ }).waitFor();
  await page.keyboard.press("m");
  await page.getByRole("heading", { name: `${early.number} is the same fault as…` }).waitFor();
  // The ticket of the same machine is proposed before anything is typed.
  const found = page.getByRole("list", { name: "Tickets that may be the same" });
  await found.getByRole("button", { name: new RegExp(`${late.number}.*same machine`) }).click();

  await page.getByRole("region", { name: `${late.number} stays` }).waitFor();
  const clocks = page.getByRole("table", { name: "What becomes of every clock" });
  const ownRow = clocks.getByRole("row", {
    name: new RegExp(`3\\.6\\.6.*${early.number}.*still counts from this report`),
  });
  const otherRow = clocks.getByRole("row", { name: new RegExp(`${early.number} was reported earlier`) });
  await ownRow.waitFor();
  const dues = (row: typeof ownRow) =>
    row.locator("time").evaluateAll((all) => all.map((one) => one.getAttribute("datetime")));
  assert.deepEqual(await dues(ownRow), [earlyClock?.dueAt, earlyClock?.dueAt]);
  assert.deepEqual(await dues(otherRow), [lateClock?.dueAt, earlyClock?.dueAt]);
  await page.getByLabel("Why it is the same fault (if it helps)").fill("one UPS, two callers");
  await page.keyboard.press("Control+Enter");

  await page.getByRole("heading", { name: new RegExp(late.number) }).waitFor();
  await page.getByText(`${early.number} is the same fault and was merged in`).waitFor();
  assert.equal((await solvedClock(late.id))?.dueAt, earlyClock?.dueAt);
  assert.equal((await read(early.id)).ticket.state, "closed");

  // The proof of the clock says where it came from.
  await page.goto(`/promises/${(await solvedClock(late.id))?.id}`);
  await page.getByText(`merged from ${early.number}`).first().waitFor();

  // The closed one leads on, and what is written there follows.
  await page.goto(`/tickets/${early.number}`);
  const banner = page.getByRole("note", { name: "Same fault as…" });
  await banner.getByText(`The same fault as ${late.number}`).waitFor();
  await stage.house.advance(10 * minute);
  await page.keyboard.press("n");
  await page.getByPlaceholder(/^A note for your colleagues/).fill("The customer called again");
  await page.keyboard.press("Control+Enter");
  await banner.getByRole("link", { name: `Open ${late.number}` }).click();
  await page.getByRole("heading", { name: new RegExp(late.number) }).waitFor();
  const timeline = page.getByRole("list", { name: "Timeline" });
  await timeline
    .getByRole("listitem")
    .filter({ hasText: "The customer called again" })
    .getByText(`meant for ${early.number}`)
    .waitFor();

  // Split off again: both clocks stand as they would have.
  await page.goto(`/tickets/${early.number}`);
  await banner.getByRole("button", { name: "Split off again" }).click();
  await page.getByLabel("Why it is not the same fault").fill("two machines after all");
  await banner.getByRole("button", { name: "Split off again" }).click();
  await banner.waitFor({ state: "detached" });
  await timeline.getByText(`no longer merged into ${late.number}; it goes on by itself`).waitFor();
  assert.deepEqual(
    [(await solvedClock(early.id))?.dueAt, (await solvedClock(late.id))?.dueAt],
    [earlyClock?.dueAt, lateClock?.dueAt],
  );
  assert.deepEqual([(await read(early.id)).ticket.state, (await read(late.id)).ticket.state], ["reported", "assigned"]);
});

test("a draft goes along with a merge, the time spent says where it came from, and splitting off gives both back", async () => {
  const [gone, stays] = [await stage.ticket("lin"), await stage.ticket("lin")];
  const as = { house: stage.house.house, lin: stage.people.lin };
  const onDay = "2026-03-02" as const;
  await askInHouse(as.house, as.lin, ticketsApi.spend, { id: gone.id, minutes: 40, kind: "remote", onDay });
  const { page } = await stage.seat("grace", `/tickets/${gone.number}`);
  const note = page.getByRole("textbox", { name: "Note", exact: true });
  await note.fill("half a thought");
  await page.getByText("Draft kept in this browser").waitFor();
  await askInHouse(stage.house.house, stage.people.wang, ticketsApi.merge, { id: gone.id, into: stays.id, why: "" });
  await page.goto(`/tickets/${stays.number}`);
  await page.getByText("half a thought").first().waitFor();
  assert.equal(await note.inputValue(), "half a thought");
  const times = page.getByRole("region", { name: "Time spent" });
  await times.getByText("Each entry").click();
  await times.getByText(`from ${gone.number}`).waitFor();

  await page.goto(`/tickets/${gone.number}`);
  const banner = page.getByRole("note", { name: "Same fault as…" });
  await banner.getByRole("button", { name: "Split off again" }).click();
  await page.getByLabel("Why it is not the same fault").fill("two machines");
  await banner.getByRole("button", { name: "Split off again" }).click();
  await banner.waitFor({ state: "detached" });
  await page.getByText("Draft kept in this browser").waitFor();
  assert.equal(await note.inputValue(), "half a thought");
  await times.getByText("Each entry").waitFor();
});

test("a parent holds its children together: answered at once, and not closed while one is open", async () => {
  const [parent, child] = [await stage.ticket(), await stage.ticket()];
  const { page } = await stage.seat("grace", `/tickets/${parent.number}`);
  await page.getByRole("heading", { name: new RegExp(parent.number) }).waitFor();
  const others = page.getByRole("region", { name: "Other tickets" });
  await others.getByRole("button", { name: /^Link…/ }).click();
  await others.getByLabel("This ticket is").selectOption({ label: "covers" });
  await others.getByRole("searchbox", { name: /^Number, customer/ }).fill(child.number);
  await others
    .getByRole("list", { name: "Tickets that may be the same" })
    .getByRole("button", { name: new RegExp(child.number) })
    .click();
  await others.getByRole("link", { name: child.number }).waitFor();
  await others.getByRole("button", { name: "Answer all of them at once" }).click();
  await others.getByLabel("A note for each of them").fill("Power is back at 14:00");
  await others.getByRole("button", { name: "Send" }).click();
  await page.getByText(`Written on ${child.number}`).waitFor();
  const { events } = await read(child.id);
  assert.deepEqual(events.at(-1)?.what, { kind: "noted", text: "Power is back at 14:00" });
  await assert.rejects(
    askInHouse(stage.house.house, stage.people.wang, ticketsApi.close, { id: parent.id }),
    (refusal: { code?: string }) => refusal.code === "ticket-children-open",
  );
});

test("a ticket is opened again like another, by keyboard", async () => {
  const like = await stage.ticket();
  const { page } = await stage.seat("grace", `/tickets/${like.number}`);
  await page.getByRole("heading", { name: new RegExp(like.number) }).waitFor();
  await page.getByRole("button", { name: /^Again like this…/ }).waitFor();
  await page.keyboard.press("d");
  const form = page.getByRole("form", { name: "Again like this…" });
  await form.getByLabel("What happens this time").fill("Now the printer");
  await form.getByRole("button", { name: "Open" }).click();
  await page.getByRole("heading", { name: /Now the printer/ }).waitFor();
  const others = page.getByRole("region", { name: "Other tickets" });
  await others.getByRole("link", { name: like.number }).waitFor();
});

test("a second fault named in a note gets a ticket of its own", async () => {
  const ticket = await stage.ticket();
  await askInHouse(stage.house.house, stage.people.wang, ticketsApi.note, {
    id: ticket.id,
    text: "The scanner is broken too",
  });
  const toldAt = (await read(ticket.id)).events.at(-1)?.at;
  await stage.house.advance(hour);
  const { page } = await stage.seat("grace", `/tickets/${ticket.number}`);
  await page.getByText("The scanner is broken too").first().waitFor();
  await page.getByRole("button", { name: /^A second fault…/ }).waitFor();
  await page.keyboard.press("x");
  const form = page.getByRole("form", { name: "A second fault…" });
  await form.getByLabel("What the second fault is").fill("Scanner does not pull paper");
  await form.getByLabel("Which machine").fill("Scanner 2");
  await form.getByRole("button", { name: "Open its own ticket" }).click();
  await page.getByRole("heading", { name: /Scanner does not pull paper/ }).waitFor();
  await page.getByText(`split off ${ticket.number}`).waitFor();
  const number = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  assert.equal((await read(number)).ticket.receivedAt, toldAt);
});
