import { text } from "@kept/domain/kit/language.ts";

/** The words of the supervisor's page. */
export const messages = {
  title: text("主管", "主管", "Supervisor"),
  lede: text(
    "需要您出手的事，最急的在最上面。",
    "需要您出手的事，最急的在最上面。",
    "What needs you, the most urgent first.",
  ),
  help: text("工程師求助", "工程师求助", "Calls for help"),
  noHelp: text("目前沒有人求助", "目前没有人求助", "Nobody asks for help now"),
  take: text("我來處理", "我来处理", "I take it"),
  taken: text("{name} 已接手", "{name} 已接手", "{name} took it"),
  done: text("做了什麼", "做了什么", "What was done"),
  send: text("完成協助", "完成协助", "Help given"),
  told: text("升級到我的", "升级到我的", "Climbed to me"),
  noTold: text("沒有升級到您的承諾", "没有升级到您的承诺", "No promise has climbed to you"),
  acknowledge: text("知道了", "知道了", "I take note"),
  overdue: text("已逾時的承諾", "已超时的承诺", "Promises past their time"),
  noOverdue: text("沒有逾時的承諾", "没有超时的承诺", "No promise is past its time"),
  obstacles: text("等待回覆的障礙", "等待回复的障碍", "Obstacles that wait for an answer"),
  open: text("開啟", "打开", "Open"),
};
