import { text } from "@kept/domain/kit/language.ts";

/** The words of the first page. */
export const messages = {
  title: text("等我處理", "等我处理", "What waits for me"),
  lede: text("最急的在最上面。", "最急的在最上面。", "The most urgent comes first."),
  respond: text("回應來訊", "回应来讯", "Respond to what came in"),
  contact: text("聯繫客戶", "联系客户", "Contact the customer"),
  solve: text("解決", "解决", "Solve"),
  assign: text("指派工程師", "指派工程师", "Assign an engineer"),
  answer: text("答覆工程師", "答复工程师", "Answer an engineer"),
  help: text("出手協助", "出手协助", "Help"),
  callBack: text("回訪客戶", "回访客户", "Call back"),
  remind: text("今天的提醒", "今天的提醒", "Reminders of my day"),
  follow: text("我接的，還沒結束", "我接的，还没结束", "Mine to follow"),
  nothing: text("現在沒有事等您處理", "现在没有事等您处理", "Nothing waits for you now"),
  nothingHint: text(
    "一有承諾開始計時、有人求助或需要回訪，就會自動出現在這裡。",
    "一有承诺开始计时、有人求助或需要回访，就会自动出现在这里。",
    "As soon as a promise starts to run, someone asks for help or a call back is due, it appears here by itself.",
  ),
  takeCall: text("接一通電話", "接一通电话", "Take a call"),
  keys: text("j k 移動 · Enter 開啟", "j k 移动 · Enter 打开", "j k move · Enter open"),
  team: text("團隊", "团队", "The team"),
  engineers: text("工程師", "工程师", "Engineers"),
  load: text("{n} 件", "{n} 件", "{n} open"),
  "on-duty": text("值班", "值班", "on duty"),
  "stands-in": text("代班", "代班", "stands in"),
  "off-duty": text("下班", "下班", "off duty"),
  away: text("不在", "不在", "away"),
} as const;
