import { pino, type Logger } from "pino";
import type { Settings } from "./settings.ts";

/** Structured logs, one JSON object a line, on standard error; what people should read goes to standard output. */
export const openLog = (settings: Pick<Settings, "logLevel">): Logger =>
  pino({ level: settings.logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
