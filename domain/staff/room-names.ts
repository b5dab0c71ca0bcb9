import { text, type Text } from "../kit/language.ts";

/** What the first half of a verb is called on the page of rights; a room that is not here is shown by its code. */
export const roomNames: Readonly<Record<string, Text>> = {
  app: text("系統", "系统", "The house"),
  calendars: text("工作日曆", "工作日历", "Calendars"),
  charter: text("服務章程", "服务章程", "Charter"),
  staff: text("人員與權限", "人员与权限", "People and access"),
  notices: text("通知", "通知", "Notices"),
  customers: text("客戶", "客户", "Customers"),
  equipment: text("機台", "机台", "Equipment"),
  contracts: text("保固與合約", "保修与合同", "Warranty and contracts"),
  parts: text("備件", "备件", "Parts"),
  promises: text("承諾", "承诺", "Promises"),
  tickets: text("故障單", "故障单", "Tickets"),
  dispatch: text("派工", "派工", "Dispatch"),
  visits: text("到場", "到场", "Visits"),
  deliveries: text("交付", "交付", "Deliveries"),
  quotes: text("報價", "报价", "Quotes"),
  replacements: text("換機", "换机", "Replacements"),
  maintenance: text("保養", "保养", "Maintenance"),
  feedback: text("回訪與投訴", "回访与投诉", "Call backs and complaints"),
  intake: text("熱線受理", "热线受理", "Hotline calls"),
  automation: text("自動規則", "自动规则", "Rules"),
  webhooks: text("外送通知", "外发通知", "Webhooks"),
  channels: text("電話、郵件、傳真", "电话、邮件、传真", "Phone, mail and fax"),
  assessment: text("考核", "考核", "Assessment"),
  guidance: text("使用指導", "使用指导", "Guidance"),
};
