import { text } from "../kit/language.ts";
import type { Clause } from "./clause.ts";
import { measured, unmeasured } from "./draft.ts";
import { ladders } from "./rung.ts";

/** Chapters 1 and 2 of the charter: its purpose and our duties. */
export const purposeAndDuties: readonly Clause[] = [
  unmeasured("1.1", "administrator", {
    title: text("一流的服務", "一流的服务", "First-class service"),
    says: text(
      "我們的服務宗旨是建立一流的服務，樹立品牌形象。",
      "我们的服务宗旨是建立一流的服务，树立品牌形象。",
      "Our purpose is first-class service that builds our name.",
    ),
    asks: text(
      "承諾看板成績良好，並且可以給客戶看。",
      "承诺看板成绩良好，并且可以给客户看。",
      "The promise board is good, and can be shown to customers.",
    ),
  }),
  unmeasured("1.2", "sales", {
    title: text("熱線中心與專人負責", "热线中心与专人负责", "A hotline, and named people"),
    says: text(
      "我們設立熱線服務中心，並實行銷售、服務專人負責制。",
      "我们设立热线服务中心，并实行销售、服务专人负责制。",
      "We run a service hotline, and every customer has one named person for sales and one for service.",
    ),
    asks: text(
      "每位客戶都登記一名銷售負責人和一名服務負責人；交接須記錄日期和原因。",
      "每位客户都登记一名销售负责人和一名服务负责人；交接须记录日期和原因。",
      "Each customer has a sales owner and a service owner on record; a hand-over has its date and reason.",
    ),
  }),
  measured(
    "1.3",
    "quality",
    {
      title: text("報障記錄庫與每月分析", "报障记录库与每月分析", "Fault library and monthly analysis"),
      says: text(
        "我們建立客戶報障記錄庫，每{figure}對故障進行分析，並給出解決方案。",
        "我们建立客户报障记录库，每{figure}对故障进行分析，并给出解决方案。",
        "We keep a library of every customer's faults, analyse it every {figure}, and propose a solution for what we find.",
      ),
      asks: text(
        "每期分析按時完成，每項發現都附有解決方案。",
        "每期分析按时完成，每项发现都附有解决方案。",
        "Each analysis is finished by its day, with a proposed solution for every finding.",
      ),
    },
    {
      starts: "cycle-begun",
      stops: "analysis-finished",
      figure: { kind: "every", period: "P1M" },
      ladder: ladders.plan,
    },
  ),
  unmeasured("1.4", "quality", {
    title: text("分析結果反饋", "分析结果反馈", "Results go to R&D and Production"),
    says: text(
      "故障分析結果及時反饋給研發部和生產部。",
      "故障分析结果及时反馈给研发部和生产部。",
      "Analysis results go promptly to R&D and to Production.",
    ),
    asks: text(
      "每份分析都送達兩個部門，並由對方確認收到。",
      "每份分析都送达两个部门，并由对方确认收到。",
      "Every analysis reaches both departments, and each confirms it.",
    ),
  }),
  unmeasured("1.5", "quality", {
    title: text("改進流程", "改进流程", "Processes are improved"),
    says: text(
      "我們及時更改和完善研發流程與生產流程。",
      "我们及时更改和完善研发流程与生产流程。",
      "R&D and Production promptly change and improve their processes because of what was found.",
    ),
    asks: text(
      "每項改進都有負責人、期限，以及確實有效的證明。",
      "每项改进都有负责人、期限，以及确实有效的证明。",
      "Each corrective action has an owner, a due date, and proof that it worked.",
    ),
  }),
  unmeasured("2.1", "operator", {
    title: text("記錄並跟蹤每次報障", "记录并跟踪每次报障", "Every fault is recorded and followed"),
    says: text(
      "我們記錄客戶的每次報障，並跟蹤故障處理過程直到結束。",
      "我们记录客户的每次报障，并跟踪故障处理过程直到结束。",
      "We record every customer fault and follow its handling to the end.",
    ),
    asks: text(
      "每次報障都有報障單，步驟未完成不能結案。",
      "每次报障都有报障单，步骤未完成不能结案。",
      "Every fault has a ticket, and none closes with steps missing.",
    ),
  }),
  measured(
    "2.2",
    "operator",
    {
      title: text("定期電話回訪", "定期电话回访", "Regular calls to customers"),
      says: text(
        "我們定期對客戶進行電話回訪，沒有故障時也一樣。",
        "我们定期对客户进行电话回访，没有故障时也一样。",
        "We call our customers regularly, also when nothing is wrong.",
      ),
      asks: text(
        "每位客戶每{figure}至少接到一次我們的電話。章程未定週期，此為本公司所定。",
        "每位客户每{figure}至少接到一次我们的电话。章程未定周期，此为本公司所定。",
        "Each customer hears from us at least every {figure}. The charter names no cycle; this one is ours.",
      ),
    },
    {
      starts: "cycle-begun",
      stops: "customer-called",
      figure: { kind: "every", period: "P3M" },
      figureFrom: "house",
      ladder: ladders.plan,
    },
  ),
  unmeasured("2.3", "quality", {
    title: text("故障分析報告", "故障分析报告", "Fault analysis report"),
    says: text("我們完成故障分析報告。", "我们完成故障分析报告。", "We complete a fault analysis report."),
    asks: text(
      "每個重大故障一份報告，每月一份報告。",
      "每个重大故障一份报告，每月一份报告。",
      "One report for each significant fault, and one a month.",
    ),
  }),
  measured(
    "2.4",
    "sales",
    {
      title: text("嚴格記錄保修期", "严格记录保修期", "Warranty recorded strictly"),
      says: text(
        "我們嚴格記錄客戶的保修期；對於已超過保修期的客戶，及時通知銷售部，商定後期服務和本次故障的處理方案。",
        "我们严格记录客户的保修期；对于已超过保修期的客户，及时通知销售部，商定后期服务和本次故障的处理方案。",
        "We record warranty periods strictly. When a customer out of warranty reports a fault, Sales is told at once, to agree on later service and on how this fault is handled.",
      ),
      asks: text(
        "過保客戶報障後 {figure}內銷售部即獲知。章程只說「及時」，時限為本公司所定。",
        "过保客户报障后 {figure}内销售部即获知。章程只说「及时」，时限为本公司所定。",
        'Sales knows within {figure} of such a report. The charter says "promptly"; this limit is ours.',
      ),
    },
    {
      starts: "warranty-ended-fault",
      stops: "sales-told",
      figure: { kind: "within", ms: 600_000 },
      figureFrom: "house",
      ladder: ladders.answer,
    },
  ),
  measured(
    "2.5",
    "quality",
    {
      title: text("每年滿意度調查", "每年满意度调查", "Yearly satisfaction survey"),
      says: text(
        "我們每{figure}進行一次顧客滿意度調查。",
        "我们每{figure}进行一次顾客满意度调查。",
        "We ask our customers how satisfied they are, once every {figure}.",
      ),
      asks: text(
        "調查在當期內完成，結果有記錄。",
        "调查在当期内完成，结果有记录。",
        "The survey is finished within its cycle and its results are on record.",
      ),
    },
    {
      starts: "cycle-begun",
      stops: "survey-finished",
      figure: { kind: "every", period: "P1Y" },
      ladder: ladders.plan,
    },
  ),
  unmeasured("2.6", "quality", {
    title: text("考核與監督", "考核与监督", "Assessment and supervision"),
    says: text(
      "我們考核和監督相關技術服務部門和人員的服務工作。",
      "我们考核和监督相关技术服务部门和人员的服务工作。",
      "We assess and supervise the departments and people who give service.",
    ),
    asks: text(
      "承諾的兌現、回訪評分和態度投訴都計入考核。",
      "承诺的兑现、回访评分和态度投诉都计入考核。",
      "Promises kept, ratings from call backs and complaints about conduct all count.",
    ),
  }),
];
