import { text, type Text } from "../kit/language.ts";
import type { ArrivalChannel, ArrivalKind, NoReportReason, Settlement } from "./arrival.ts";

/** The ways by which something reaches us. */
export const channelNames: Readonly<Record<ArrivalChannel, Text>> = {
  phone: text("電話", "电话", "Telephone"),
  email: text("電子郵件", "电子邮件", "E-mail"),
  fax: text("傳真", "传真", "Fax"),
  other: text("其他管道", "其他渠道", "Other"),
};

/** What something that came in is taken for. */
export const kindNames: Readonly<Record<ArrivalKind, Text>> = {
  report: text("報修", "报修", "Report"),
  reply: text("回覆", "回复", "Reply"),
  "missed-call": text("未接來電", "未接来电", "Missed call"),
  "abandoned-call": text("來電者掛斷", "来电者挂断", "Caller gave up"),
  fax: text("傳真", "传真", "Fax"),
  "unsent-fax": text("傳真發不出，請打電話", "传真发不出，请打电话", "Call: our fax could not be sent"),
  bounce: text("退信", "退信", "Bounce"),
  "automatic-answer": text("自動回覆", "自动回复", "Automatic answer"),
  spam: text("垃圾訊息", "垃圾讯息", "Spam"),
};

/** How something that came in was settled. */
export const settlementNames: Readonly<Record<Settlement, Text>> = {
  ticket: text("已開故障單", "已开故障单", "Became a ticket"),
  joined: text("已併入故障單", "已并入故障单", "Joined a ticket"),
  answered: text("已答覆", "已答复", "Answered"),
  "called-back": text("已回電", "已回电", "Called back"),
  "got-through": text("對方再打已接通", "对方再打已接通", "Got through later"),
  "no-report": text("不是報修", "不是报修", "No report"),
  "by-itself": text("自行結束", "自行结束", "Settled by itself"),
};

/** Why something is no report. */
export const noReportNames: Readonly<Record<NoReportReason, Text>> = {
  spam: text("垃圾訊息", "垃圾讯息", "Spam"),
  advertising: text("廣告", "广告", "Advertising"),
  private: text("私人來訊", "私人来讯", "Private"),
  "wrong-address": text("送錯地方", "发错地方", "Sent to the wrong place"),
  "known-already": text("已經知道", "已经知道", "Known already"),
  other: text("其他", "其他", "Other"),
};
