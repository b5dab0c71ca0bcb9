import { text, type Text } from "../kit/language.ts";

/** What of a ticket its followers are told; `{by}` did it. */
export const followed = {
  noted: text("{by} 在 {number} 寫了備註", "{by} 在 {number} 写了备注", "{by} wrote a note on {number}"),
  assigned: text("{by} 指派了 {number}", "{by} 指派了 {number}", "{by} assigned {number}"),
  contacted: text("{by} 為 {number} 聯繫了客戶", "{by} 为 {number} 联系了客户", "{by} was in touch about {number}"),
  "help-asked": text("{by} 為 {number} 求助", "{by} 为 {number} 求助", "{by} asks for help with {number}"),
  "help-given": text("{number} 的求助有了答覆", "{number} 的求助有了答复", "Help was given with {number}"),
  "visit-needed": text("{number} 需要上門", "{number} 需要上门", "{number} needs a visit"),
  "visit-not-needed": text("{number} 不需要上門", "{number} 不需要上门", "{number} needs no visit"),
  waiting: text("{by} 讓 {number} 等待", "{by} 让 {number} 等待", "{by} lets {number} wait"),
  resumed: text("{by} 繼續處理 {number}", "{by} 继续处理 {number}", "{by} goes on with {number}"),
  "urgency-set": text(
    "{by} 改了 {number} 的緊急程度",
    "{by} 改了 {number} 的紧急程度",
    "{by} changed the urgency of {number}",
  ),
  solved: text("{by} 解決了 {number}", "{by} 解决了 {number}", "{by} solved {number}"),
  reopened: text("{by} 重新開啟了 {number}", "{by} 重新开启了 {number}", "{by} opened {number} again"),
  merged: text(
    "{by} 把 {number} 併入了另一張單",
    "{by} 把 {number} 并入了另一张单",
    "{by} merged {number} into another ticket",
  ),
  "split-off": text("{by} 撤銷了 {number} 的併單", "{by} 撤销了 {number} 的并单", "{by} split {number} off again"),
  closed: text("{by} 把 {number} 結案了", "{by} 把 {number} 结案了", "{by} closed {number}"),
} as const satisfies Record<string, Text>;

export type Followed = keyof typeof followed;
