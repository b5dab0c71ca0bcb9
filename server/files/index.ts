export { fileOf, givenFileOf, keepFile } from "./keep-file.ts";
export { filesByIds as filesOf } from "./store.ts";
