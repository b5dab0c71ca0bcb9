import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { day, instantAt, msOf } from "@kept/domain/kit/instant.ts";
import { languages, type Language } from "@kept/domain/kit/language.ts";
import { passingTime } from "@kept/server/platform/house-time.ts";
import { cast, castPassword } from "@kept/server/story/cast.ts";
import { raiseStage, tellStory } from "@kept/server/story/story.ts";
import { testHouse } from "@kept/server/story/test-house.ts";
import { openBrowser, sit, sizes } from "./desk.ts";
import { entrances, everyPage, type Shown } from "./every-page.ts";
import { countAsks, settled } from "./settled.ts";

type Look = { language: Language; size: keyof typeof sizes; dark: boolean };

const looks: readonly Look[] = languages.flatMap((language) =>
  (["desk", "phone"] as const).flatMap((size) => [false, true].map((dark) => ({ language, size, dark }))),
);
const days = 60;

/** Takes a picture of every page the router knows, as an administrator of the story company sees it, and says what does not fit. */
async function makeGallery(folder: string, part: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const house = await testHouse({ KEPT_TIME: "real" });
  const browser = await openBrowser();
  try {
    const until = house.now;
    const told = { ...house.house, memory: new Map(), time: passingTime(instantAt(msOf(until) - days * day)) };
    const stage = await raiseStage(told, { password: castPassword, channels: true });
    await tellStory(told, stage, { days, until, living: true });
    const pages = (await everyPage(house.house, stage)).filter(({ at }) => at.includes(part));
    const url = await house.listen();
    const found: string[] = [];
    const take = async (dark: boolean) => {
      for (const look of looks.filter((one) => one.dark === dark))
        found.push(...(await takePictures(browser, url, folder, pages, look)));
    };
    await Promise.all([take(false), take(true)]);
    writeFileSync(path.join(folder, "index.html"), indexOf(pages));
    process.stdout.write(`${pages.length * looks.length} pictures are in ${folder}; begin with index.html.\n`);
    process.stdout.write(found.length === 0 ? "Every page fits.\n" : `What does not fit:\n${found.join("\n")}\n`);
  } finally {
    await browser.close();
    await house.close();
  }
}

async function takePictures(browser: Browser, url: string, folder: string, pages: readonly Shown[], look: Look) {
  const person = { email: cast.tang.email, password: castPassword };
  const inside = await sit(browser, url, person, look);
  await inside.context.request.patch("/api/session", { data: { language: look.language } });
  const outside = await sit(browser, url, null, look);
  await Promise.all([inside, outside].map(({ context }) => countAsks(context)));
  const found: string[] = [];
  for (const { name, at } of pages) {
    const seat = entrances.includes(at) ? outside : inside;
    seat.faults.length = 0;
    await seat.page.goto(at === "/wallboard" ? `${at}?language=${look.language}` : at);
    const file = fileOf(name, look);
    await settled(seat.page).catch(() => found.push(`  ${file}: never came to rest`));
    await seat.page.screenshot({ path: path.join(folder, file) });
    const over = await seat.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) found.push(`  ${file}: ${over} px too wide`);
    found.push(...seat.faults.map((fault) => `  ${file}: ${fault}`));
  }
  await inside.context.close();
  await outside.context.close();
  return found;
}

const fileOf = (name: string, { language, size, dark }: Look): string =>
  `${name}.${language}.${size}.${dark ? "dark" : "light"}.png`;

/** All pictures on one page, a row a page. */
function indexOf(pages: readonly Shown[]): string {
  const rows = pages.map(
    ({ name, at }) =>
      `<h2>${at}</h2><div>${looks.map((look) => `<a href="${fileOf(name, look)}"><img loading="lazy" src="${fileOf(name, look)}" alt="${fileOf(name, look)}"></a>`).join("")}</div>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Gallery</title><style>body{font-family:system-ui}div{display:flex;overflow-x:auto;gap:8px}img{height:260px;border:1px solid #ccc}</style>${rows.join("\n")}\n`;
}

const [folder = "gallery", part = ""] = process.argv.slice(2);
await makeGallery(path.resolve(folder), part);
