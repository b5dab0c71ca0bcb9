import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { cast, castPassword } from "@kept/server/story/cast.ts";
import { raiseStage, tellStory } from "@kept/server/story/story.ts";
import { testHouse, type TestHouse } from "@kept/server/story/test-house.ts";
import { day, plus } from "@kept/domain/kit/instant.ts";
import { openBrowser } from "./desk.ts";
import { entrances, everyPage, type Shown } from "./every-page.ts";
import { countAsks, settled } from "./settled.ts";

let house: TestHouse;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let url: string;
let pages: Shown[];

before(async () => {
  house = await testHouse();
  const stage = await raiseStage(house.house, { password: castPassword, channels: true });
  await tellStory(house.house, stage, { days: 3, until: plus(house.now, 3 * day), living: true });
  pages = await everyPage(house.house, stage);
  url = await house.listen();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

/** A desk of 1366×768 at 200 % (WCAG 1.4.4), and one of 1280 px at 400 % (WCAG 1.4.10). */
const zooms = [
  { says: "at 200 %", viewport: { width: 683, height: 384 }, deviceScaleFactor: 2, language: "zh-Hant" },
  { says: "at 400 %", viewport: { width: 320, height: 256 }, deviceScaleFactor: 4, language: "en" },
] as const;

for (const { says, language, ...window } of zooms)
  test(`every page can be read ${says}: nothing beyond the side, nothing too small to hit`, async (t) => {
    const context = await browser.newContext({ ...window, baseURL: url, locale: "en-GB", reducedMotion: "reduce" });
    await context.request.post("/api/session", { data: { email: cast.tang.email, password: castPassword } });
    await context.request.patch("/api/session", { data: { language } });
    const outside = await browser.newContext({ ...window, baseURL: url, locale: "en-GB", reducedMotion: "reduce" });
    await Promise.all([context, outside].map(countAsks));
    const seats = { inside: await context.newPage(), outside: await outside.newPage() };
    for (const { at } of pages)
      await t.test(at, async () => {
        const page = entrances.includes(at) ? seats.outside : seats.inside;
        await page.goto(at);
        await settled(page);
        assert.deepEqual(await page.evaluate(beyondTheSide), []);
        assert.deepEqual(await page.evaluate(tooSmall), []);
      });
    await context.close();
    await outside.close();
  });

/** What stands beyond the right edge although it need not: a table or a row of tabs that scrolls by itself may. */
function beyondTheSide(): string[] {
  if (document.documentElement.scrollWidth <= window.innerWidth) return [];
  return [...document.querySelectorAll<HTMLElement>("body *")]
    .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
    .filter((element) => {
      for (let up = element.parentElement; up; up = up.parentElement)
        if (["auto", "scroll", "hidden"].includes(getComputedStyle(up).overflowX)) return false;
      return true;
    })
    .slice(0, 5)
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.slice(0, 40)}`);
}

/** What one can press that is below 24 × 24 px and has a neighbour closer than that allows (WCAG 2.5.8); links within a text are exempt, and marks in a figure, whose sentences below lead to the same. */
function tooSmall(): string[] {
  const box = (element: Element) => element.getBoundingClientRect();
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      "a[href]:not(figure a), button, input, select, textarea, [role=button], [role=option]",
    ),
  ].filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
  const label = (element: HTMLElement) => (element as HTMLInputElement).labels?.[0] ?? element;
  const circle = (element: HTMLElement) => {
    const { x, y, width, height } = box(element);
    return { x: x + width / 2, y: y + height / 2 };
  };
  const stays = (element: HTMLElement) => {
    for (let up: HTMLElement | null = element; up; up = up.parentElement)
      if (["fixed", "sticky"].includes(getComputedStyle(up).position)) return up;
    return null;
  };
  const near = (one: HTMLElement, other: HTMLElement) => {
    const [a, b] = [circle(one), box(other)];
    const dx = Math.max(b.left - a.x, 0, a.x - b.right);
    const dy = Math.max(b.top - a.y, 0, a.y - b.bottom);
    return Math.hypot(dx, dy) < 12;
  };
  return all
    .filter((element) => {
      const { width, height } = box(label(element));
      if (width === 0 || (width >= 23.5 && height >= 23.5)) return false;
      const inText = getComputedStyle(element).display === "inline" && element.tagName === "A";
      return (
        !inText &&
        all.some(
          (other) =>
            other !== element && stays(other) === stays(element) && !other.contains(element) && near(element, other),
        )
      );
    })
    .slice(0, 5)
    .map(
      (element) =>
        `${element.tagName} ${Math.round(box(element).width)}×${Math.round(box(element).height)} “${element.ariaLabel ?? element.textContent}”`,
    );
}
