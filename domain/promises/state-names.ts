import { text, type Text } from "../kit/language.ts";
import type { PromiseState } from "./promise.ts";

/** How a promise stands, in a word. */
export const promiseStateNames: Readonly<Record<PromiseState, Text>> = {
  running: text("進行中", "进行中", "Running"),
  paused: text("暫停中", "暂停中", "Paused"),
  kept: text("已兌現", "已兑现", "Kept"),
  broken: text("未兌現", "未兑现", "Broken"),
  released: text("已解除", "已解除", "Released"),
};
