import { hour, minute } from "../kit/instant.ts";
import { text } from "../kit/language.ts";
import type { Clause } from "./clause.ts";
import { measured, unmeasured } from "./draft.ts";
import { ladders } from "./rung.ts";

/** Clauses 3.5.1 to 3.5.8: the eight steps of a call to the hotline. */
export const callSteps: readonly Clause[] = [
  unmeasured("3.5.1", "operator", {
    title: text("第一步：公司名稱", "第一步：公司名称", "Step 1: the company"),
    says: text("詢問客戶的公司名稱。", "询问客户的公司名称。", "We ask for the caller's company."),
    asks: text(
      "能從來電號碼知道的就不再問，只請對方確認。",
      "能从来电号码知道的就不再问，只请对方确认。",
      "What the number already tells is not asked again, only confirmed.",
    ),
  }),
  unmeasured("3.5.2", "operator", {
    title: text("第二步：查找記錄", "第二步：查找记录", "Step 2: the record"),
    says: text("快速查找該公司的記錄。", "快速查找该公司的记录。", "We find that company's record fast."),
    asks: text(
      "輸入任何一部分名稱、拼音首字母或號碼，立即看到候選。",
      "输入任何一部分名称、拼音首字母或号码，立即看到候选。",
      "Any part of a name, its pinyin initials or a number brings candidates as one types.",
    ),
  }),
  unmeasured("3.5.3", "operator", {
    title: text("第三步：聯繫人", "第三步：联系人", "Step 3: the contact"),
    says: text(
      "詢問對方是否是我們記錄的聯繫人；若不是，記錄對方的姓名和聯繫方式。",
      "询问对方是否是我们记录的联系人；若不是，记录对方的姓名和联系方式。",
      "We ask whether the caller is the contact on record; if not, we note the name and how to reach them.",
    ),
    asks: text(
      "核對的結果記在來電上；新聯繫人當場登記。",
      "核对的结果记在来电上；新联系人当场登记。",
      "The answer stands on the call; a new contact is taken down there and then.",
    ),
  }),
  unmeasured("3.5.4", "operator", {
    title: text("第四步：故障情況", "第四步：故障情况", "Step 4: the fault"),
    says: text("詢問故障情況。", "询问故障情况。", "We ask what the fault is."),
    asks: text(
      "哪台設備、什麼現象、錯誤信息、從何時起、影響多少人。",
      "哪台设备、什么现象、错误信息、从何时起、影响多少人。",
      "Which machine, what happens, the error text, since when, and how many people stand still.",
    ),
  }),
  measured(
    "3.5.5",
    "engineer",
    {
      title: text("第五步：工程師聯繫", "第五步：工程师联系", "Step 5: an engineer gets in touch"),
      says: text(
        "告訴客戶：{figure}內安排技術人員與之聯繫。",
        "告诉客户：{figure}内安排技术人员与之联系。",
        "We promise that an engineer will be in touch within {figure}.",
      ),
      asks: text(
        "從說出承諾起，到工程師首次與客戶聯繫為止。",
        "从说出承诺起，到工程师首次与客户联系为止。",
        "From the moment it is promised until the engineer first reaches the customer.",
      ),
    },
    {
      starts: "promise-made",
      stops: "first-contact",
      figure: { kind: "within", ms: 5 * minute },
      ladder: ladders.contact,
    },
  ),
  measured(
    "3.5.6",
    "operator",
    {
      title: text("第六步：報障單", "第六步：报障单", "Step 6: the ticket"),
      says: text(
        "填寫報障單，安排相應人員，並通知相關銷售。",
        "填写报障单，安排相应人员，并通知相关销售。",
        "We fill in the fault ticket, assign it, and tell the customer's salesperson.",
      ),
      asks: text(
        "報障單開立後 {figure}內銷售負責人即獲知。章程未定時限，此為本公司所定。",
        "报障单开立后 {figure}内销售负责人即获知。章程未定时限，此为本公司所定。",
        "The sales owner knows within {figure} of the ticket. The charter names no limit; this one is ours.",
      ),
    },
    {
      starts: "ticket-opened",
      stops: "sales-told",
      figure: { kind: "within", ms: 5 * minute },
      figureFrom: "house",
      ladder: ladders.answer,
    },
  ),
  unmeasured("3.5.7", "operator", {
    title: text("第七步：跟蹤", "第七步：跟踪", "Step 7: following it"),
    says: text("跟蹤報障單。", "跟踪报障单。", "We follow the ticket."),
    asks: text(
      "熱線人員隨時看得到自己接下的報障單走到哪一步。",
      "热线人员随时看得到自己接下的报障单走到哪一步。",
      "The operator always sees where the tickets they took stand.",
    ),
  }),
  measured(
    "3.5.8",
    "operator",
    {
      title: text("第八步：電話回訪", "第八步：电话回访", "Step 8: the call back"),
      says: text(
        "故障處理完成後安排電話回訪。",
        "故障处理完成后安排电话回访。",
        "After the fault is dealt with, we arrange a call back to the customer.",
      ),
      asks: text(
        "解決後 {figure}內完成回訪。章程未定時限，此為本公司所定。",
        "解决后 {figure}内完成回访。章程未定时限，此为本公司所定。",
        "The call back has its outcome within {figure} of the solution. The charter names no limit; this one is ours.",
      ),
    },
    {
      starts: "fault-solved",
      stops: "called-back",
      figure: { kind: "within", ms: 24 * hour },
      figureFrom: "house",
      ladder: ladders.callBack,
      pauseReasons: ["customer-unavailable", "customer-asked-later"],
    },
  ),
];
