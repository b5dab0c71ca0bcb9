import { readFileSync } from "node:fs";
import path from "node:path";
import type { AmiMessage } from "./ami-messages.ts";

/** The calls that were recorded from a real Asterisk 22, without the fields nobody reads. */
type Recorded = "answered" | "timed-out" | "gave-up" | "busy" | "announcement";

/** What Asterisk told of a call, in its order; the call bears another id where one is given. */
export function recorded(name: Recorded, as?: string): AmiMessage[] {
  const text = readFileSync(path.join(import.meta.dirname, "ami-transcript.txt"), "utf8");
  const [, part = ""] = text.split(`# ${name}\n`);
  const messages = (part.split("\n# ")[0] ?? "").trim().split("\n\n");
  const id = /^Linkedid: (.*)$/m.exec(part)?.[1] ?? "";
  return messages.map((message) => {
    const lines = (as ? message.replaceAll(id, as) : message).split("\n");
    return Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
    );
  });
}
