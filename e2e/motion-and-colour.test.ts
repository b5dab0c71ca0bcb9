import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hour, minute } from "@kept/domain/kit/instant.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let number = "";
before(async () => {
  stage = await openStage();
  const { id } = await stage.ticket("lin");
  await askInHouse(stage.house.house, stage.people.lin, ticketsApi.contact, { id });
  await stage.house.advance(3 * hour);
  number = (await stage.ticket("lin")).number;
  await stage.house.advance(4 * minute);
});
after(() => stage?.close());

const pages = () => [
  "/",
  "/call",
  "/tickets",
  `/tickets/${number}`,
  "/dispatch",
  "/customers",
  "/promises",
  "/charter",
  "/calendars",
  "/people",
];

test("who asks for reduced motion sees none: nothing moves or fades for longer than a millisecond", async (t) => {
  const { page } = await stage.seat("shen", "/");
  assert.ok(await page.evaluate(() => matchMedia("(prefers-reduced-motion: reduce)").matches));
  for (const at of pages())
    await t.test(at, async () => {
      await page.goto(at);
      await page.locator("h1").first().waitFor();
      assert.deepEqual(await page.evaluate(moving), []);
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
      assert.deepEqual(await page.evaluate(moving), []);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    });
});

test("states keep their words and shapes where the system chooses the colours", async (t) => {
  const { page } = await stage.seat("lin", "/");
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  for (const at of ["/", `/tickets/${number}`, "/promises"])
    await t.test(at, async () => {
      await page.goto(at);
      await page
        .getByText(/^(剩|逾時) \d/)
        .first()
        .waitFor();
      const clocks = await page.evaluate(clocksShown);
      assert.ok(clocks.length > 0, "there are clocks to look at");
      for (const { says, shape, bar } of clocks) {
        assert.match(says, /剩|逾時|兌現|未守|暫停|免除|進行/, "each state is a word");
        assert.ok(shape, `${says} has a shape that is drawn`);
        assert.ok(bar, `the bar of ${says} has an edge`);
      }
    });
  await page.goto("/tickets");
  await page.getByRole("link", { name: /^F-/ }).first().waitFor();
  await page.keyboard.press("j");
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
  assert.equal(outline, "solid", "the keyboard's place shows in forced colours too");
});

/** Whatever is animated, or would be at the next change, for longer than a millisecond. */
function moving(): string[] {
  const lasts = (times: string) =>
    Math.max(...times.split(",").map((time) => parseFloat(time) * (time.trim().endsWith("ms") ? 1 : 1_000)));
  return [...document.querySelectorAll("body, body *")].flatMap((element) =>
    ["", "::before", "::after"].flatMap((part) => {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(element, part || null);
      const longest = Math.max(animationName === "none" ? 0 : lasts(animationDuration), lasts(transitionDuration));
      return longest > 1
        ? [`${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}${part}: ${longest} ms`]
        : [];
    }),
  );
}

/** Every clock in sight: its word, whether its shape is drawn, whether its bar has an edge. */
function clocksShown(): { says: string; shape: boolean; bar: boolean }[] {
  return [...document.querySelectorAll<HTMLElement>("[data-look]")]
    .filter((clock) => clock.checkVisibility())
    .map((clock) => {
      const svg = clock.querySelector("svg");
      const bar = svg && clock.querySelector<HTMLElement>("[class*=bar]");
      return {
        says: clock.innerText,
        shape: (svg?.getBoundingClientRect().width ?? 0) > 8,
        bar: !bar || getComputedStyle(bar).borderTopStyle === "solid",
      };
    });
}
