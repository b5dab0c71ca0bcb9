import type { KeyboardEvent } from "react";

/** Whether this is Enter to go on: not the one that ends a composition, nor one for a new line. */
export const entered = (event: KeyboardEvent): boolean =>
  event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing && event.keyCode !== 229;
