import { messages } from "./messages.ts";
import type { DeskPlace } from "./places.ts";

/** What else people type for a place: pinyin initials first, then what is set or seen there, in all three languages. */
const words: Partial<Record<DeskPlace["name"], string>> = {
  home: "sy 首頁 home",
  notices: "tz inbox 收件 提醒",
  noticeWays: "tzfs mail quiet hours snooze 安靜時段 静默 勿擾 免打扰 digest 摘要",
  noticeMail: "jcyj smtp outbox 郵件 邮件",
  call: "rxt phone call 電話 电话 接聽 来电 報修 报修",
  sources: "lxly fax web form 傳真 传真 表單 表单 inbound",
  mailboxes: "sjxx imap mail email 信箱 邮箱 郵件 邮件",
  arrivals: "lx mail email fax missed call 郵件 邮件 傳真 传真 未接 來電 来电 inbox",
  tickets: "gzd 故障 報障 报障 fault queue 佇列 工单",
  dispatch: "pg assign 指派 派单 obstacle 障礙",
  callBacks: "hf rating 滿意 满意 satisfied",
  complaints: "ts conduct 態度 态度",
  supervisor: "zg help 求助 escalation 升級 升级",
  customers: "kh company 公司 聯絡人 联系人 contact import 匯入 导入 export 匯出 导出",
  promises: "cn clock 時限 时限 overdue 逾期 到期",
  audit: "sj jh log who changed 記錄 日志 誰改了 谁改了",
  webhooks: "dwtz hook api 外送 推送",
  wallboard: "kb screen 大屏 大螢幕",
  charter: "fwzc clause sla 條款 条款 時限 ladder 升級",
  codes: "gzdm symptom cause component action 現象 现象 原因 部件 措施",
  houseRules: "nbzz urgency 緊急 紧急 pause reason 暫停 暂停 等待 priority",
  guidance: "dhhs script words 話術 话术 腳本 脚本 greeting 問候 问候",
  rules: "zdgz automation trigger workflow 自動化 自动化 觸發 触发",
  calendars: "gzrl holiday 假日 節假日 节假日 opening hours 營業時間 营业时间 上班",
  people: "ry staff 同事 員工 员工 skill 技能 role 角色",
  roster: "zbb duty shift 排班 請假 请假 leave absence 代理",
  departments: "bm team 團隊 团队 manager 經理 经理",
  news: "ysmxd new changes release 更新 新功能 版本",
  company: "gs logo name 標誌 标志 名稱 名称 brand",
  rights: "qx role policy 角色 權限 权限 permission",
  apiKeys: "apimy token key 密鑰 密钥",
  sessions: "dlz devices 裝置 设备",
  security: "wddlaq password passkey totp 2fa 密碼 密码 雙因素 双因素",
};

/** The places that what was typed may mean: by their name in any language, pinyin initials, or what is set there; all when nothing is typed. */
export function placesFitting(places: readonly DeskPlace[], typed: string): DeskPlace[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return [...places];
  return places
    .map((place) => ({ place, fit: fitOf(place, wanted) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ place }) => place);
}

/** 3 its name begins so, 2 its name contains it, 1 another word for it begins so; 0 not at all. */
function fitOf({ name }: DeskPlace, wanted: string): number {
  const names = Object.values(messages[name]).map((each) => each.toLowerCase());
  if (names.some((each) => each.startsWith(wanted))) return 3;
  if (names.some((each) => each.includes(wanted))) return 2;
  return words[name]?.split(" ").some((word) => word.startsWith(wanted)) ? 1 : 0;
}
