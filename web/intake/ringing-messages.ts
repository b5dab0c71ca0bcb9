import { text } from "@kept/domain/kit/language.ts";

/** What stands on the card of a call that rings. */
export const messages = {
  ringing: text("來電", "来电", "Incoming call"),
  talking: text("通話中", "通话中", "On the line"),
  withheld: text("未顯示號碼", "未显示号码", "Number withheld"),
  unknown: text("這個號碼沒有記錄", "这个号码没有记录", "This number is not on record"),
  may: text("可能是", "可能是", "May be"),
  "called-before": text("打來過", "打来过", "called before"),
  "same-block": text("同一門號段", "同一号段", "numbers of the same block"),
  owners: text("銷售 {sales} · 服務 {service}", "销售 {sales} · 服务 {service}", "Sales {sales} · Service {service}"),
  open: text("未結故障單 {n} 張", "未结故障单 {n} 张", "{n} open tickets"),
  noneOpen: text("沒有未結的故障單", "没有未结的故障单", "No open tickets"),
  lastTalk: text("上次通話 {when}，{who} 接聽", "上次通话 {when}，{who} 接听", "Last talk {when}, with {who}"),
  neverTalked: text("沒有通話記錄", "没有通话记录", "No talk on record"),
  take: text("開熱線台", "开热线台", "Open the desk"),
  answer: text("三聲內接聽", "三声内接听", "Answer within three rings"),
  key: text("重要客戶", "重要客户", "Key customer"),
} as const;
