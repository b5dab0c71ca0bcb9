import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { dispatchApi } from "@kept/domain/dispatch/api.ts";
import { hour, minute, plus } from "@kept/domain/kit/instant.ts";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { advanceTo } from "@kept/server/app/simulate.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { cast, castPassword, type CastName } from "@kept/server/story/cast.ts";
import { faults } from "@kept/server/story/faults.ts";
import { playFault } from "@kept/server/story/one-fault.ts";
import { scenes } from "@kept/server/story/scenes.ts";
import { raiseStage, tellStory, type Stage } from "@kept/server/story/story.ts";
import { testHouse, type TestHouse } from "@kept/server/story/test-house.ts";
import { openBrowser, sit } from "./desk.ts";

const folder = path.join(import.meta.dirname, "../docs/handbook/images");
/** A Thursday morning of the story, while the manager is there; the afternoon before it becomes busy. */
const until = "2026-03-12T02:20:00.000Z";
const busyFrom = "2026-03-11T06:00:00.000Z";

type Studio = { house: TestHouse; stage: Stage; browser: Browser; url: string };

/** Lets a customer's fault go through the house and takes the handbook's pictures on the way, in English and Chinese. */
async function makePictures(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const house = await testHouse();
  const browser = await openBrowser();
  try {
    const stage = await raiseStage(house.house, { password: castPassword });
    await tellStory(house.house, stage, { days: 20, until: busyFrom });
    await busyDay(house, stage);
    const studio = { house, stage, browser, url: await house.listen() };
    const ticketId = await atTheHotline(studio);
    await atTheManagers(studio, ticketId);
    await atTheEngineers(studio, ticketId);
    await atTheSupervisors(studio, ticketId);
  } finally {
    await browser.close();
    await house.close();
  }
}

/** Firm, fault, engineer, and when: faults that are at all their stages in the morning. */
const courses = [
  ["haihe", 1, "zhao", "visit", 0, 40],
  ["beichen", 2, "sun", "help", 80, 30],
  ["yunfeng", 0, "lin", "visit", 150, 40],
  ["harbour", 3, "zhou", "solved", 170, 0.5],
  ["qinghe", 4, "zhou", "visit", 1_130, 40],
  ["harbour", 1, "zhao", "visit", 1_204, 30],
] as const;

/** Many calls in an afternoon and a morning. */
async function busyDay({ house }: TestHouse, { people, firms }: Stage): Promise<void> {
  const play = scenes((at) => advanceTo(house, at));
  for (const [firm, kind, engineer, turn, afterMinutes, hours] of courses) {
    const fault = faults[kind];
    if (!fault) throw new Error("the story has fewer faults");
    playFault({ house, people, scenes: play }, plus(busyFrom, afterMinutes * minute), {
      firm: firms[firm],
      fault,
      machine: firms[firm].machines[0] ?? "",
      operator: "wang",
      engineer,
      assigner: "he",
      assignedAfter: minute,
      contactedAfter: 3 * minute,
      turn,
      solvedAfter: hours * hour,
      satisfied: true,
    });
  }
  await play.play(until);
  await advanceTo(house, until);
}

/** A call, from the company's name to the open ticket; gives the ticket's id. */
async function atTheHotline(studio: Studio): Promise<string> {
  const page = await sitDown(studio, "wang");
  await take(page, "home-operator", "/");
  await page.goto("/call");
  await page.getByRole("button", { name: /接新電話/ }).waitFor();
  await page.keyboard.press("F2");
  await page.getByRole("combobox", { name: "是哪家公司？" }).fill("北辰");
  await page.getByRole("option", { name: /北辰醫院/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "看一眼記錄" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "請問是哪位？" }).getByText("林淑芬").first().waitFor();
  await studio.house.advance(35_000);
  await take(page, "call-contact");
  await page.keyboard.press("1");
  await page.getByLabel("情況").fill("UPS 一直在叫，掛號系統整個停了");
  await page.getByLabel("機器").fill("掛號伺服器 UPS");
  await page.getByLabel("多少人停工").fill("40");
  await page.getByRole("combobox", { name: "現象" }).fill("UPS");
  await page.getByRole("combobox", { name: "現象" }).press("Enter");
  await studio.house.advance(50_000);
  await take(page, "call-fault");
  await page.getByLabel("情況").press("Enter");
  await page.getByRole("button", { name: /說完了/ }).waitFor();
  await take(page, "call-promise");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "核對" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /已開立/ }).waitFor();
  await take(page, "call-opened");
  await page.keyboard.press("Escape");
  await take(page, "customers", "/customers");
  await page.context().close();
  const { house, people } = { house: studio.house.house, people: studio.stage.people };
  const { rows } = await askInHouse(house, people.he, ticketsApi.list, { unassigned: "true", limit: 1 });
  if (!rows[0]) throw new Error("the call opened no ticket");
  return rows[0].id;
}

async function atTheManagers(studio: Studio, ticketId: string): Promise<void> {
  await studio.house.advance(minute);
  const page = await sitDown(studio, "he");
  await take(page, "home-manager", "/");
  await take(page, "dispatch", `/dispatch?ticket=${ticketId}`);
  await take(page, "charter", "/charter?clause=3.5.5");
  await page.context().close();
}

async function atTheEngineers(studio: Studio, ticketId: string): Promise<void> {
  const { house, people } = { house: studio.house.house, people: studio.stage.people };
  await askInHouse(house, people.he, dispatchApi.assign, { id: ticketId, engineerId: people.lin.id, why: "" });
  const page = await sitDown(studio, "lin");
  await take(page, "home-engineer", "/");
  await studio.house.advance(minute);
  await askInHouse(house, people.lin, ticketsApi.contact, { id: ticketId, way: "phone", with: "林淑芬" });
  await studio.house.advance(2 * hour + 20 * minute);
  const { number } = (await askInHouse(house, people.lin, ticketsApi.read, { id: ticketId })).ticket;
  await take(page, "ticket", `/tickets/${number}`);
  const { rows } = await askInHouse(house, people.lin, promisesApi.list, {
    subjectKind: "ticket",
    subjectId: ticketId,
    state: "open",
  });
  await take(page, "promise", `/promises/${rows.find(({ clause }) => clause === "3.6.4")?.id}`);
  await page.context().close();
}

async function atTheSupervisors(studio: Studio, ticketId: string): Promise<void> {
  const { house, people } = { house: studio.house.house, people: studio.stage.people };
  await askInHouse(house, people.lin, ticketsApi.askHelp, { id: ticketId, why: "電池組要換，倉庫沒有這個型號" });
  await studio.house.advance(5 * minute);
  const page = await sitDown(studio, "xu");
  await take(page, "home-supervisor", "/");
  await take(page, "supervisor", "/supervisor");
  await page.context().close();
}

async function sitDown({ browser, url }: Studio, who: CastName): Promise<Page> {
  const { page } = await sit(browser, url, { email: cast[who].email, password: castPassword });
  return page;
}

/** Takes one picture in each language and leaves the page in Chinese; without an address, of where it is. */
async function take(page: Page, name: string, address?: string): Promise<void> {
  for (const language of ["en", "zh-Hant"] as const) {
    await page.context().request.patch("/api/session", { data: { language } });
    if (address) await page.goto(address);
    else await page.reload();
    await page.locator(`html[lang=${language}]`).waitFor();
    await page.locator("h1, h2").first().waitFor();
    // The pictures show a working day, so the banner of simulated time stays out of them.
    const banner = page.getByText(/^(Simulated time|模擬時間)/);
    await banner.evaluate((element: HTMLElement) => (element.style.display = "none"));
    await page.waitForTimeout(1_200);
    await page.screenshot({ path: path.join(folder, `${name}.${language}.png`) });
  }
}

await makePictures();
