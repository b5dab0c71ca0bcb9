import type { BrowserContext, Page } from "playwright-core";

type Counting = { asksUnderWay: number; quietFrames: number };

/** Counts what a page asks of the server, so that `settled` knows when it has all; to be called before the page is opened. */
export const countAsks = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const counting = Object.assign(window as unknown as Counting, { asksUnderWay: 0, quietFrames: 0 });
    const ask = window.fetch;
    window.fetch = async (...asked) => {
      counting.asksUnderWay++;
      try {
        return await ask(...asked);
      } finally {
        counting.asksUnderWay--;
      }
    };
  });

/** Waits until a page has its heading, has every answer it asked for, and has drawn them: some frames in a row without a question. */
export async function settled(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => {
    const counting = window as unknown as Counting;
    counting.quietFrames = counting.asksUnderWay === 0 ? counting.quietFrames + 1 : 0;
    return counting.quietFrames >= 5;
  });
}
