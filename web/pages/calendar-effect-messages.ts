import { text } from "@kept/domain/kit/language.ts";

/** What is said about a change of a calendar before it is saved. */
export const messages = {
  title: text("這些時段會改變什麼", "这些时段会改变什么", "What these hours would change"),
  none: text(
    "目前沒有承諾按這份日曆計時，過去三十天也沒有。",
    "目前没有承诺按这份日历计时，过去三十天也没有。",
    "No promise runs by this calendar, and none did in the last thirty days.",
  ),
  open: text(
    "現在有 {open} 個承諾按這份日曆計時，其中 {moved} 個會在別的時間到期。",
    "现在有 {open} 个承诺按这份日历计时，其中 {moved} 个会在别的时间到期。",
    "{open} promises run by this calendar now; {moved} of them would be due at another time.",
  ),
  openStay: text(
    "已經作出的承諾保留原來的時間；新的承諾照新時段。",
    "已经作出的承诺保留原来的时间；新的承诺照新时段。",
    "Promises already made keep their time; new ones go by the new hours.",
  ),
  moves: text("{from} → {to}", "{from} → {to}", "{from} → {to}"),
  never: text("不到期", "不到期", "never due"),
  past: text(
    "過去三十天的 {past} 個承諾：",
    "过去三十天的 {past} 个承诺：",
    "Of the {past} promises of the last thirty days:",
  ),
  pastWorse: text("{n} 個會違約。", "{n} 个会违约。", "{n} would have been broken."),
  pastBetter: text("{n} 個會兌現。", "{n} 个会兑现。", "{n} would have been kept."),
  pastSame: text("結果都一樣。", "结果都一样。", "all would have ended the same."),
  wouldBeKept: text("會兌現", "会兑现", "would have been kept"),
  wouldBeBroken: text("會違約", "会违约", "would have been broken"),
  some: text(
    "承諾太多，只算了最近的五千個。",
    "承诺太多，只算了最近的五千个。",
    "There were too many; the latest five thousand were read.",
  ),
} as const;
