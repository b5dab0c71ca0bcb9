import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withDrawing } from "./diagram.ts";
import { plan } from "./rooms.ts";

// Draws the plan into ARCHITECTURE.md.
const paper = path.resolve(import.meta.dirname, "../ARCHITECTURE.md");
writeFileSync(paper, withDrawing(readFileSync(paper, "utf8"), plan));
