import { languageNow } from "../platform/language.ts";
import { messages } from "./messages.ts";
import { start } from "./start.tsx";

/** Starts the desk, or says in a sentence what the browser lacks for it. */
function main(): void {
  const root = document.getElementById("root");
  if (!root) return;
  if (typeof Temporal === "undefined") {
    root.textContent = messages.browserTooOld[languageNow()];
    return;
  }
  start(root);
}

main();
