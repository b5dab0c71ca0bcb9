import { useSyncExternalStore } from "react";

const paper = () => window.matchMedia("print");

/** Whether the page is being put on paper now. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const media = paper();
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => paper().matches,
  );
