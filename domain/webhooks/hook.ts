import { z } from "zod";
import { Instant } from "../kit/instant.ts";
import { text, type Text } from "../kit/language.ts";

/** What other programs can be told of, in the words of those who choose. */
export const hookKinds = {
  "ticket.opened": text("故障單開立", "故障单开立", "A ticket was opened"),
  "ticket.assigned": text("指派工程師", "指派工程师", "An engineer was assigned"),
  "ticket.contacted": text("已聯繫客戶", "已联系客户", "The customer was contacted"),
  "ticket.help-asked": text("工程師求助", "工程师求助", "An engineer asked for help"),
  "ticket.visit-decided": text("決定是否到場", "决定是否到场", "It was decided whether to visit"),
  "ticket.solved": text("故障解決", "故障解决", "A fault was solved"),
  "ticket.reopened": text("故障單重啟", "故障单重启", "A ticket was reopened"),
  "ticket.closed": text("故障單結案", "故障单结案", "A ticket was closed"),
  "ticket.merged": text("故障單併入另一張", "故障单并入另一张", "A ticket was merged into another"),
  "ticket.split-off": text("撤銷併單", "撤销并单", "A merge was undone"),
  "promise.warned": text("承諾快到期", "承诺快到期", "A promise is running out"),
  "promise.broken": text("承諾未兌現", "承诺未兑现", "A promise was broken"),
  "promise.kept": text("承諾兌現", "承诺兑现", "A promise was kept"),
  "feedback.called-back": text("回訪客戶", "回访客户", "A customer was called back"),
  "feedback.complaint-recorded": text("記錄投訴", "记录投诉", "A complaint was recorded"),
} as const satisfies Record<string, Text>;

export type HookKind = keyof typeof hookKinds;
const kinds = Object.keys(hookKinds) as [HookKind, ...HookKind[]];
export const HookKind = z.enum(kinds);

/** An address that is told, without its secret, and how that goes. */
export const Hook = z.object({
  id: z.uuid(),
  address: z.string(),
  kinds: z.array(HookKind),
  active: z.boolean(),
  madeAt: Instant,
  madeByName: z.string(),
  waiting: z.number(),
  givenUp: z.number(),
  lastDeliveredAt: Instant.nullable(),
});
export type Hook = z.infer<typeof Hook>;

/** `waiting` to be sent or tried again · `delivered`: answered with 2xx · `given-up` after three days. */
export const DeliveryState = z.enum(["waiting", "delivered", "given-up"]);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** A message to one address as it stands; `lastStatus` and `lastAnswer` are those of its last try. */
export const Delivery = z.object({
  id: z.uuid(),
  hookId: z.uuid(),
  kind: z.string(),
  askedAt: Instant,
  dueAt: Instant,
  state: DeliveryState,
  attempts: z.number(),
  lastStatus: z.number().nullable(),
  lastAnswer: z.string().nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

/** One try: how long it took, and the answer or why there was none. */
export const Attempt = z.object({
  at: Instant,
  tookMs: z.number(),
  status: z.number().nullable(),
  answer: z.string(),
});
export type Attempt = z.infer<typeof Attempt>;
