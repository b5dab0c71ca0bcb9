/** Where the keyboard was, with everything around it, innermost first. */
let held: { readonly element: HTMLElement; readonly around: readonly HTMLElement[] } | null = null;
/** What had the keyboard before a dialog took it. */
let beforeDialog: HTMLElement | null = null;
let pointed = false;
let waiting = 0;

/** How long (ms) the page has to put the keyboard somewhere itself before it is put to a heading. */
const patience = 60;

/**
 * Keeps the keyboard on the page for whoever works without a mouse: when what had it is gone, it goes to the heading
 * of the part it stood in, when it can be pressed again, back to it; never to nowhere (WCAG 2.4.3).
 */
export function keepFocus(): void {
  document.addEventListener("focusin", remember);
  document.addEventListener("focusout", soon);
  addEventListener("pointerdown", () => void (pointed = true), true);
  addEventListener("keydown", () => void (pointed = false), true);
  new MutationObserver(soon).observe(document.body, {
    ...{ subtree: true, childList: true, attributes: true },
    attributeFilter: ["disabled", "data-disabled"],
  });
}

/** Takes the keyboard to a heading, which is then read out. */
export function goToHeading(heading: HTMLElement): void {
  if (!heading.hasAttribute("tabindex")) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function remember({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement)) return;
  const dialog = target.closest("[role=dialog]");
  if (dialog && held && !dialog.contains(held.element)) beforeDialog = held.element;
  const around: HTMLElement[] = [];
  for (let up = target.parentElement; up && up !== document.body; up = up.parentElement) around.push(up);
  held = { element: target, around };
}

function soon(): void {
  if (!isNowhere()) return;
  drawnAnew()?.focus({ preventScroll: true });
  if (waiting !== 0 || !isNowhere()) return;
  waiting = window.setTimeout(() => {
    waiting = 0;
    if (isNowhere()) settle();
  }, patience);
}

/** The same link where a list was drawn anew. */
function drawnAnew(): HTMLElement | undefined {
  if (!held || held.element.isConnected || !(held.element instanceof HTMLAnchorElement)) return undefined;
  const { href, textContent } = held.element;
  return [...document.querySelectorAll("a")].find((link) => link.href === href && link.textContent === textContent);
}

const isNowhere = (): boolean =>
  held !== null && !pointed && (document.activeElement === null || document.activeElement === document.body);

function settle(): void {
  if (!held) return;
  const { element, around } = held;
  // What waits for the server takes the keyboard again as soon as it can.
  if (element.isConnected && element.matches(":disabled, [data-disabled]")) return;
  if (around.some((part) => part.matches("[role=dialog]")) && beforeDialog?.checkVisibility())
    return beforeDialog.focus();
  const heading = around.map(headingIn).find((found) => found !== null) ?? document.querySelector<HTMLElement>("h1");
  if (heading) goToHeading(heading);
}

/** The heading of a part of the page that still stands. */
function headingIn(part: HTMLElement): HTMLElement | null {
  if (!part.isConnected || !part.matches("section, article, aside, form, nav, main, [role=dialog]")) return null;
  const headings = [...part.querySelectorAll<HTMLElement>("h1, h2, h3")];
  return headings.find((heading) => heading.checkVisibility()) ?? null;
}
