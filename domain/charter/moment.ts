import { z } from "zod";
import { text, type Text } from "../kit/language.ts";

/** What can begin or end the clock of a clause (design §2). */
export const clauseMoments = {
  "ring-started": text("電話開始響鈴", "电话开始响铃", "the phone starts to ring"),
  "call-answered": text("有人接聽", "有人接听", "a person answers"),
  "mailbox-polled": text("上一次收取郵件", "上一次收取邮件", "the mailbox was last collected"),
  "mailbox-polled-again": text("再次收取郵件", "再次收取邮件", "the mailbox is collected again"),
  "fax-received": text("傳真接收完畢", "传真接收完毕", "the fax has been received"),
  "fax-answered": text("有人確認或答覆傳真", "有人确认或答复传真", "a person acknowledges or answers it"),
  "report-received": text("收到報障", "收到报障", "the report is received"),
  "first-response": text("第一次由人員響應", "第一次由人员响应", "a person first responds"),
  "promise-made": text("向客戶作出承諾", "向客户作出承诺", "the promise is made to the customer"),
  "first-contact": text("工程師首次與客戶聯繫", "工程师首次与客户联系", "the engineer first reaches the customer"),
  "phone-outcome": text(
    "電話解決、上報主管求助，或說明是否需要上門",
    "电话解决、上报主管求助，或说明是否需要上门",
    "solved by phone, help asked of the supervisor, or a statement whether a visit is needed",
  ),
  "fault-solved": text("故障解決", "故障解决", "the fault is solved"),
  "called-back": text("電話回訪有了結果", "电话回访有了结果", "the call back has its outcome"),
  "cycle-begun": text("週期開始", "周期开始", "the cycle begins"),
  "analysis-finished": text("故障分析完成", "故障分析完成", "the fault analysis is finished"),
  "customer-called": text("已電話回訪客戶", "已电话回访客户", "the customer has been called"),
  "survey-finished": text("滿意度調查完成", "满意度调查完成", "the survey is finished"),
  "monitoring-done": text("例行監控完成", "例行监控完成", "the routine monitoring is done"),
  "maintenance-done": text("預防性維護完成", "预防性维护完成", "the preventive visit is done"),
  "check-done": text("系統檢測完成", "系统检测完成", "the system check is done"),
  "warranty-ended-fault": text("過保客戶報障", "过保客户报障", "a customer out of warranty reports a fault"),
  "sales-told": text("銷售部獲知", "销售部获知", "Sales has been told"),
  "ticket-opened": text("報障單開立", "报障单开立", "the ticket is opened"),
} as const satisfies Readonly<Record<string, Text>>;

export const ClauseMoment = z.enum(Object.keys(clauseMoments) as [ClauseMoment, ...ClauseMoment[]]);
export type ClauseMoment = keyof typeof clauseMoments;
