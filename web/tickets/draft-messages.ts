import { text } from "@kept/domain/kit/language.ts";

export const draftMessages = {
  kept: text("草稿已存在這個瀏覽器", "草稿已存在这个浏览器", "Draft kept in this browser"),
  discard: text("丟棄", "丢弃", "Discard"),
  discarded: text("草稿已丟棄", "草稿已丢弃", "The draft was discarded"),
  undo: text("復原", "撤销", "Undo"),
  draft: text("草稿", "草稿", "Draft"),
} as const;
