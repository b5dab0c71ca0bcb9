import { runRule } from "./set-off.ts";

export const timers = {
  automation: runRule,
};
