import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { goToHeading } from "./keep-focus.ts";

/** Calls the window after the page's heading, whatever it says and in whichever language (WCAG 2.4.2). */
export function titleByHeading(): void {
  const name = () => {
    const heading = document.querySelector("h1")?.textContent.replaceAll(/\s+/g, " ").trim();
    if (heading && document.title !== `${heading} · Kept`) document.title = `${heading} · Kept`;
  };
  new MutationObserver(name).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** Takes the keyboard to the heading of a page one has gone to, unless the page has a field of its own that takes it. */
export function useArrival(page: string): void {
  const from = useRef(page);
  const router = useRouter();
  const left = useRef<Element | null>(null);
  useEffect(() => router.subscribe("onBeforeNavigate", () => void (left.current = document.activeElement)), [router]);
  useEffect(() => {
    if (from.current === page) return;
    from.current = page;
    const arrive = () => {
      const heading = document.querySelector<HTMLElement>("main h1");
      if (!heading) return;
      waits.disconnect();
      const at = document.activeElement;
      if (at === left.current || !at?.closest("main")) goToHeading(heading);
    };
    const waits = new MutationObserver(arrive);
    waits.observe(document.body, { subtree: true, childList: true });
    arrive();
    return () => waits.disconnect();
  }, [page]);
}
