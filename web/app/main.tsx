import { languageNow } from "../platform/language.ts";
import { messages } from "./messages.ts";

/** Starts the desk, or says in a sentence what the browser lacks for it. */
async function main(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) return;
  if (typeof Temporal === "undefined") {
    root.textContent = messages.browserTooOld[languageNow()];
    return;
  }
  const { start } = await import("./start.tsx");
  start(root);
}

void main();
