import { text } from "@kept/domain/kit/language.ts";

/** The words of the call-back page. */
export const messages = {
  callBacks: text("回訪", "回访", "Call backs"),
  waiting: text("待回訪", "待回访", "To call"),
  done: text("已回訪", "已回访", "Done"),
  none: text("沒有要回訪的客戶", "没有要回访的客户", "Nobody to call back"),
  noneHint: text(
    "故障解決後，回訪會自動排到這裡。",
    "故障解决后，回访会自动排到这里。",
    "A call back appears here by itself once a fault is solved.",
  ),
  say: text("這樣說", "这样说", "Say"),
  call: text("撥打", "拨打", "Call"),
  result: text("結果", "结果", "Result"),
  engineer: text("工程師", "工程师", "Engineer"),
  theirTime: text("客戶當地時間", "客户当地时间", "Their local time"),
  nextCall: text("下次撥打", "下次拨打", "Next call"),
  attempts: text("已撥 {count} 次", "已拨 {count} 次", "called {count}×"),
  rating: text("評分", "评分", "Rating"),
  comment: text("客戶說了什麼", "客户说了什么", "What the customer said"),
  satisfied: text("滿意，結案", "满意，结案", "Satisfied, close"),
  notSatisfied: text("不滿意，重新開啟", "不满意，重新开启", "Not satisfied, reopen"),
  notReached: text("沒有接通，稍後再撥", "没有接通，稍后再拨", "Not reached, call later"),
  lastTry: text("沒有接通，按規則結束", "没有接通，按规则结束", "Not reached, ended by rule"),
  needsWords: text("請先寫下不滿意的原因", "请先写下不满意的原因", "Write down first what they are not content with"),
  outcomes: text("結果", "结果", "Outcome"),
  earlier: text("先前的電話", "先前的电话", "Earlier calls"),
  keys: text(
    "j k 選擇 · 1–5 評分 · c 意見 · y 滿意 · n 不滿意 · m 沒接通",
    "j k 选择 · 1–5 评分 · c 意见 · y 满意 · n 不满意 · m 没接通",
    "j k choose · 1–5 rate · c comment · y satisfied · n not · m not reached",
  ),
} as const;
