import { z } from "zod";
import { text, type Text } from "../kit/language.ts";

/** What notices are about, as people choose what they want to be told. */
export const topics = [
  "promises",
  "work",
  "help",
  "customers",
  "complaints",
  "mentions",
  "followed",
  "reminders",
  "house",
  "other",
] as const;
export const Topic = z.enum(topics);
export type Topic = z.infer<typeof Topic>;

/** The names of the topics, as they stand on the page of choices. */
export const topicNames: Readonly<Record<Topic, Text>> = {
  promises: text("承諾快到期或已逾期", "承诺快到期或已超时", "Promises running short or broken"),
  work: text("交給我做或由我派的事", "交给我做或由我派的事", "Work given to me, or to be given by me"),
  help: text("求助、障礙與答覆", "求助、障碍与答复", "Calls for help, obstacles, and their answers"),
  customers: text("我的客戶報修", "我的客户报修", "Faults my customers report"),
  complaints: text("服務態度的投訴", "服务态度的投诉", "Complaints about conduct"),
  mentions: text("有人在備註裡提到我", "有人在备注里提到我", "Notes that mention me"),
  followed: text("我關注的故障單", "我关注的故障单", "Tickets I follow"),
  reminders: text("我設的提醒", "我设的提醒", "My reminders"),
  house: text("Kept 本身的問題", "Kept 本身的问题", "Trouble with Kept itself"),
  other: text("其他", "其他", "Everything else"),
};

const begins: readonly [prefix: string, topic: Topic][] = [
  ["promise-", "promises"],
  ["ticket-opened", "customers"],
  ["ticket-", "work"],
  ["visit-", "work"],
  ["call-back", "work"],
  ["arrival-", "work"],
  ["help-", "help"],
  ["obstacle-", "help"],
  ["complaint", "complaints"],
  ["mail-", "work"],
  ["letter-", "house"],
  ["file-", "house"],
  ["mention", "mentions"],
  ["followed-", "followed"],
  ["reminder", "reminders"],
];

/** The topic of a kind of notice. */
export const topicOf = (kind: string): Topic => begins.find(([prefix]) => kind.startsWith(prefix))?.[1] ?? "other";
