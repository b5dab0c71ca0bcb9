import { text } from "@kept/domain/kit/language.ts";

/** The words of the page on which tags are tidied. */
export const tagMessages = {
  title: text("標籤", "标签", "Tags"),
  lede: text(
    "所有單上的標籤和張數。可以改名、合併或移除，一次改好每一張單，也可以復原。",
    "所有单上的标签和张数。可以改名、合并或移除，一次改好每一张单，也可以撤销。",
    "The tags on all tickets with their counts. Rename, merge or remove them on every ticket at once; it can be undone.",
  ),
  none: text("還沒有標籤", "还没有标签", "No tags yet"),
  noneHint: text(
    "在故障單右側加上標籤，就會出現在這裡。",
    "在故障单右侧加上标签，就会出现在这里。",
    "Add tags beside a ticket; they appear here.",
  ),
  find: text("找標籤", "找标签", "Find a tag"),
  counts: text("未結案 {open} 張，共 {all} 張", "未结案 {open} 张，共 {all} 张", "{open} open, {all} in all"),
  show: text("看這些單", "看这些单", "Show these tickets"),
  rename: text("改名為", "改名为", "Rename to"),
  others: text("一起併入的標籤", "一起并入的标签", "Merge these in as well"),
  merges: text(
    "「{tag}」已經有了，會併入。",
    "“{tag}”已经有了，会并入。",
    "There is “{tag}” already; they are merged.",
  ),
  applyRename: text("改名", "改名", "Rename"),
  applyMerge: text("合併", "合并", "Merge"),
  remove: text("從每張單移除", "从每张单移除", "Remove from every ticket"),
  done: text("已更改 {n} 張單。", "已更改 {n} 张单。", "{n} tickets changed."),
  undo: text("復原", "撤销", "Undo"),
  changes: text("最近的更改", "最近的更改", "Latest changes"),
  renamed: text("{tags} → {becomes}", "{tags} → {becomes}", "{tags} → {becomes}"),
  removed: text("移除 {tags}", "移除 {tags}", "{tags} removed"),
  on: text("{n} 張單", "{n} 张单", "on {n} tickets"),
  undone: text("已復原", "已撤销", "undone"),
  rules: text(
    "自動規則和巨集裡寫的標籤不會跟著改，請到那裡更改。",
    "自动规则和宏里写的标签不会跟着改，请到那里更改。",
    "Tags written in rules and macros stay as they are; change them there.",
  ),
} as const;
