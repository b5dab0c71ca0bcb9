import assert from "node:assert/strict";
import type { Page } from "playwright-core";

type Value = { value?: unknown };
type Node = {
  ignored: boolean;
  role?: Value;
  name?: Value;
  description?: Value;
  properties?: { name: string; value: Value }[];
};

/** What a screen reader says of the thing that has the keyboard. */
type Heard = { role: string; name: string; description: string; invalid: boolean };

/** Listens to a page as a screen reader does: by Chromium's accessibility tree, and by what its live regions say. */
export async function screenReader(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Accessibility.enable");
  await page.evaluate(listen);

  const hears = async (): Promise<Heard> => {
    const { result } = await session.send("Runtime.evaluate", { expression: "document.activeElement" });
    const asked = { objectId: result.objectId ?? "", fetchRelatives: false };
    const { nodes } = await session.send("Accessibility.getPartialAXTree", asked);
    const [node] = nodes as Node[];
    const invalid = node?.properties?.find(({ name }) => name === "invalid")?.value.value;
    const said = (value: Value | undefined) => String(value?.value ?? "");
    return {
      role: said(node?.role),
      name: said(node?.name),
      description: said(node?.description),
      invalid: invalid === "true" || invalid === true,
    };
  };
  return {
    hears,
    /** Waits until a live region has said a sentence. */
    async isTold(words: RegExp): Promise<void> {
      const asked = { source: words.source, flags: words.flags };
      await page
        .waitForFunction(
          ({ source, flags }) =>
            (window as never as Listening).told.some((each) => new RegExp(source, flags).test(each)),
          asked,
        )
        .catch(async () => assert.fail(`not told ${String(words)}, but ${JSON.stringify(await toldOn(page))}`));
    },
    /** All that live regions have said. */
    told: () => toldOn(page),
    /** The shape of the page: one main landmark, navigation with names, one h1, and no heading that skips a level. */
    async hasShape(): Promise<void> {
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      const all = (nodes as Node[]).filter(({ ignored }) => !ignored);
      const of = (role: string) => all.filter((node) => node.role?.value === role);
      assert.equal(of("main").length, 1, "one main landmark");
      for (const role of ["navigation", "complementary", "region"])
        assert.ok(
          of(role).every(({ name }) => name?.value),
          `every ${role} has a name`,
        );
      const levels = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("h1, h2, h3, h4, h5, h6")]
          .filter((heading) => heading.checkVisibility())
          .map(({ tagName }) => Number(tagName[1])),
      );
      assert.equal(levels.filter((level) => level === 1).length, 1, `one h1 among ${levels.join(" ")}`);
      const skips = levels.filter((level, place) => level > (levels[place - 1] ?? level) + 1);
      assert.deepEqual(skips, [], `headings go ${levels.join(" ")} on ${page.url()}`);
    },
  };
}

type Listening = { told: string[] };
const toldOn = (page: Page): Promise<string[]> => page.evaluate(() => (window as never as Listening).told);

/** Writes down what is read aloud by itself: what is added to a log, what changes in a status, and alerts as they appear. */
function listen(): void {
  const told: string[] = [];
  Object.assign(window, { told });
  const live = "[role=status], [role=alert], [role=log], output, [aria-live]:not([aria-live=off])";
  const tell = (text: string | null) => text?.trim() && told.push(text.replaceAll(/\s+/g, " ").trim());
  new MutationObserver((changes) => {
    const regions = new Set<Element>();
    for (const { target, type, addedNodes } of changes) {
      const at = target instanceof Element ? target : target.parentElement;
      if (at?.closest("[role=timer], [aria-live=off], [aria-hidden=true]")) continue;
      const region = at?.closest(live);
      const log = region?.matches("[role=log]");
      if (log && type === "childList") addedNodes.forEach((node) => tell(node.textContent));
      else if (region && !log) regions.add(region);
      addedNodes.forEach((node) => {
        if (!region && node instanceof Element)
          for (const alert of [node, ...node.querySelectorAll("[role=alert]")])
            if (alert.matches("[role=alert]")) regions.add(alert);
      });
    }
    regions.forEach((region) => tell(region.textContent));
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}
