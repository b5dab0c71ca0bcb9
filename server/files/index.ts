export { fileOf, givenFileOf, keepFile, placeOfFile, sameFileAmong } from "./keep-file.ts";
export { scanFiles } from "./scan-files.ts";
export { filesByIds as filesOf } from "./store.ts";
