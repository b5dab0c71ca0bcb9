import { text } from "@kept/domain/kit/language.ts";

/** The words of the page about what is new. */
export const messages = {
  title: text("有什麼新的", "有什么新的", "What's new"),
  lede: text(
    "Kept 最近學會的事，最新的在前。",
    "Kept 最近学会的事，最新的在前。",
    "What Kept can do lately, the latest first.",
  ),
  unseen: text("新", "新", "new"),
  go: text("去看看", "去看看", "Go there"),
} as const;
