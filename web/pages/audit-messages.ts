import { text } from "@kept/domain/kit/language.ts";

/** The words of the audit. */
export const messages = {
  title: text("稽核", "审计", "Audit"),
  lede: text(
    "誰對什麼做了什麼，之前與之後。記錄只增不改，每一筆都連到前一筆。",
    "谁对什么做了什么，之前与之后。记录只增不改，每一条都连到前一条。",
    "Who did what to what, before and after. Entries are only ever added, each chained to the one before.",
  ),
  person: text("人員", "人员", "Person"),
  verb: text("動作", "动作", "Verb"),
  subject: text("對象", "对象", "Subject"),
  from: text("從", "从", "From"),
  to: text("到", "到", "To"),
  clear: text("清除條件", "清除条件", "Clear"),
  verify: text("驗證鏈", "验证链", "Verify the chain"),
  sound: text(
    "{n} 筆全部相符，沒有人改過。最後一筆的雜湊值：{hash}",
    "{n} 条全部相符，没有人改过。最后一条的哈希值：{hash}",
    "All {n} entries fit; nobody has changed any. The last one's hash: {hash}",
  ),
  broken: text(
    "第 {n} 筆對不上：{who} 對 {subject} 的「{verb}」。有人在資料庫裡改過它。請保留備份並查明是誰。",
    "第 {n} 条对不上：{who} 对 {subject} 的“{verb}”。有人在数据库里改过它。请保留备份并查明是谁。",
    "Entry {n} does not fit: {verb} on {subject} by {who}. Somebody has changed it in the database. Keep your backups, and find out who.",
  ),
  gone: text(
    "第 {n} 筆不見了。有人在資料庫裡刪了它。請保留備份並查明是誰。",
    "第 {n} 条不见了。有人在数据库里删了它。请保留备份并查明是谁。",
    "Entry {n} is gone. Somebody has deleted it in the database. Keep your backups, and find out who.",
  ),
  when: text("時間", "时间", "When"),
  who: text("誰", "谁", "Who"),
  what: text("做了什麼", "做了什么", "Did what"),
  toWhat: text("對什麼", "对什么", "To what"),
  changes: text("改了什麼", "改了什么", "What changed"),
  key: text("金鑰", "密钥", "key"),
  was: text("之前", "之前", "before"),
  is: text("之後", "之后", "after"),
  nobody: text("未登入者", "未登录者", "not signed in"),
  open: text("打開", "打开", "Open"),
  more: text("更多", "更多", "More"),
  none: text("沒有符合的記錄", "没有符合的记录", "Nothing fits"),
  noneHint: text(
    "放寬日期或清除條件。動作如 tickets.open，對象如 person:…。",
    "放宽日期或清除条件。动作如 tickets.open，对象如 person:…。",
    "Widen the days, or clear what narrows it. A verb is like tickets.open, a subject like person:….",
  ),
} as const;
