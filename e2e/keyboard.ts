import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";

type Role = Parameters<Page["getByRole"]>[0];

/** Hands that have a keyboard and nothing else; they see where the keyboard is as people do. */
export function keyboardOn(page: Page) {
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const isOn = (thing: Locator) => thing.and(page.locator(":focus")).waitFor();
  /** Waits until the keyboard is on something of the page that is in sight and marked. */
  const shows = async (): Promise<void> => {
    await page.waitForFunction(isMarked).catch(async () => {
      assert.fail(`the keyboard does not show: it is at ${await page.evaluate(whereItIs)}`);
    });
  };
  return {
    press,
    type: (words: string) => page.keyboard.type(words),
    /** Waits until a thing has the keyboard, and sees that it shows. */
    async isAt(role: Role, name: RegExp | string): Promise<void> {
      await isOn(page.getByRole(role, { name })).catch(async () => {
        assert.fail(`the keyboard is at ${await page.evaluate(whereItIs)}, not at ${role} ${String(name)}`);
      });
      await shows();
    },
    /** Goes on by Tab until a thing has the keyboard. */
    async tabTo(role: Role, name: RegExp | string, atMost = 40): Promise<void> {
      const thing = page.getByRole(role, { name });
      await thing.first().waitFor();
      for (let tries = 0; tries < atMost; tries++) {
        if ((await thing.and(page.locator(":focus")).count()) > 0) return shows();
        await page.keyboard.press("Tab");
      }
      assert.fail(`Tab never came to ${role} ${String(name)}; it is at ${await page.evaluate(whereItIs)}`);
    },
    shows,
  };
}

/** Whether what has the keyboard is in the window, and drawn otherwise than without the keyboard: an outline, or a field's edge in the colour that leads. */
function isMarked(): boolean {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return false;
  const label = (at as HTMLInputElement).labels?.[0];
  const seen = at.matches("[type=radio], [type=checkbox]") && label ? label : at;
  const { left, top, right, bottom, height } = seen.getBoundingClientRect();
  if (bottom < 0 || right < 0 || top > innerHeight || left > innerWidth || height === 0) return false;
  const probe = document.createElement("span");
  probe.style.color = "var(--mantine-primary-color-filled)";
  document.body.append(probe);
  const leading = getComputedStyle(probe).color;
  probe.remove();
  return [at, seen, at.nextElementSibling, at.parentElement].some((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, boxShadow, borderTopColor } = getComputedStyle(element);
    return (
      (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1) ||
      boxShadow !== "none" ||
      (element.matches("input, textarea, select") && borderTopColor === leading)
    );
  });
}

function whereItIs(): string {
  const at = document.activeElement;
  return `${at?.tagName.toLowerCase()} “${at?.ariaLabel ?? at?.textContent?.slice(0, 60)}”`;
}
