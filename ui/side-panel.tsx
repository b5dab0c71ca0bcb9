import { CloseButton } from "@mantine/core";
import { useEffect, useRef, type ReactNode } from "react";
import classes from "./side-panel.module.css";
import { useWords, words } from "./speech.tsx";

type Props = { title: string; close: () => void; children: ReactNode };

/** One thing beside the page, never over it; Escape closes it. On a phone it becomes the page. */
export function SidePanel({ title, close, children }: Props) {
  const t = useWords({ close: words("關閉", "关闭", "Close") });
  const panel = useRef<HTMLElement>(null);
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    const element = panel.current;
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      // A list that is open in the panel closes before the panel does.
      if (event.target instanceof HTMLElement && event.target.ariaExpanded === "true") return;
      event.preventDefault();
      latest.current();
    };
    if (!element?.contains(document.activeElement)) element?.focus();
    element?.addEventListener("keydown", press);
    return () => element?.removeEventListener("keydown", press);
  }, []);
  return (
    <aside ref={panel} className={classes.panel} aria-label={title} tabIndex={-1}>
      <header className={classes.head}>
        <h2>{title}</h2>
        <CloseButton aria-label={t("close")} title={`${t("close")}  Esc`} onClick={close} />
      </header>
      <div className={classes.body}>{children}</div>
    </aside>
  );
}

/** Lays a panel beside a page while there is one. */
export function Beside({ panel, children }: { panel: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.beside} data-open={panel ? true : undefined}>
      <div className={classes.page}>{children}</div>
      {panel}
    </div>
  );
}
