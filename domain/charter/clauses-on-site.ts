import { hour } from "../kit/instant.ts";
import { text } from "../kit/language.ts";
import type { Clause } from "./clause.ts";
import { measured, unmeasured } from "./draft.ts";
import { pauseReasons } from "./pause-reason.ts";
import { ladders } from "./rung.ts";

/** Clauses 3.6.1 to 3.6.B: support by phone and on site. */
export const onSite: readonly Clause[] = [
  unmeasured("3.6.1", "department-manager", {
    title: text("系統工程部負責", "系统工程部负责", "System Engineering supports"),
    says: text(
      "公司的技術支持由系統工程部承擔。",
      "公司的技术支持由系统工程部承担。",
      "Technical and on-site support belongs to the System Engineering department.",
    ),
    asks: text(
      "新報障單都送到系統工程部經理處。",
      "新报障单都送到系统工程部经理处。",
      "Every new ticket goes to the manager of System Engineering.",
    ),
  }),
  unmeasured("3.6.2", "department-manager", {
    title: text("經理安排人員", "经理安排人员", "The manager assigns"),
    says: text(
      "接到報障單後由系統工程部經理安排人員支持；若部門經理不在，熱線有權根據以前的服務記錄安排人員。",
      "接到报障单后由系统工程部经理安排人员支持；若部门经理不在，热线有权根据以前的服务记录安排人员。",
      "On receipt of the ticket its manager assigns someone; when the manager is away, the hotline may assign, guided by earlier service records.",
    ),
    asks: text(
      "誰有權安排由值班表決定；安排的理由記錄在案。",
      "谁有权安排由值班表决定；安排的理由记录在案。",
      "The roster decides who has the right; the reason for the choice is on record.",
    ),
  }),
  unmeasured("3.6.3", "engineer", {
    title: text("不可拒絕", "不可拒绝", "No refusing"),
    says: text("技術人員不可以拒絕接收。", "技术人员不可以拒绝接收。", "An engineer may not refuse an assignment."),
    asks: text(
      "沒有「拒絕」按鈕；工程師可以提出障礙，只有安排者能改派，並記錄原因。",
      "没有「拒绝」按钮；工程师可以提出障碍，只有安排者能改派，并记录原因。",
      "There is no way to decline; an engineer may flag an obstacle, and only an assigner reassigns, with the reason on record.",
    ),
  }),
  measured(
    "3.6.4",
    "engineer",
    {
      title: text("電話未解決則上報", "电话未解决则上报", "Not solved by phone: ask for help"),
      says: text(
        "技術人員通過電話在 {figure}內還不能解決問題，要上報主管請求協助，或給出是否需要現場支持的意見。",
        "技术人员通过电话在 {figure}内还不能解决问题，要上报主管请求协助，或给出是否需要现场支持的意见。",
        "What is not solved by phone within {figure} is reported to the supervisor for help, or the engineer says whether a visit is needed.",
      ),
      asks: text(
        "從工程師首次聯繫起，到電話解決、求助或說明是否上門為止。",
        "从工程师首次联系起，到电话解决、求助或说明是否上门为止。",
        "From the engineer's first contact until it is solved by phone, help is asked, or a statement on a visit is given.",
      ),
    },
    {
      starts: "first-contact",
      stops: "phone-outcome",
      figure: { kind: "within", ms: 4 * hour },
      ladder: ladders.phone,
      pauseReasons,
    },
  ),
  unmeasured("3.6.5", "department-manager", {
    title: text("安排出差", "安排出差", "A visit is arranged"),
    says: text(
      "若需要現場支持，由部門經理指定技術工程師並安排出差。",
      "若需要现场支持，由部门经理指定技术工程师并安排出差。",
      "If a visit is needed, the department manager names the engineer and the trip is arranged.",
    ),
    asks: text(
      "需要上門的決定、指定的工程師和理由都記錄在案。",
      "需要上门的决定、指定的工程师和理由都记录在案。",
      "The decision for a visit, the engineer named and the reason are on record.",
    ),
  }),
  measured(
    "3.6.6",
    "department-manager",
    {
      title: text("解決故障", "解决故障", "The fault is solved"),
      says: text(
        "保證客戶的故障在 {figure}內得到解決。",
        "保证客户的故障在 {figure}内得到解决。",
        "The fault is solved within {figure}.",
      ),
      asks: text(
        "從收到報障起，到故障解決為止；只有列明的理由並附證據才能暫停。",
        "从收到报障起，到故障解决为止；只有列明的理由并附证据才能暂停。",
        "From the report until the fault is solved; it pauses only for the listed reasons, with evidence.",
      ),
    },
    {
      starts: "report-received",
      stops: "fault-solved",
      figure: { kind: "within", ms: 48 * hour },
      ladder: ladders.solution,
      pauseReasons,
    },
  ),
  unmeasured("3.6.7", "engineer", {
    title: text("工程師的態度", "工程师的态度", "How engineers behave"),
    says: text(
      "使用禮貌用語，不與客戶發生衝突，耐心解釋客戶詢問的問題，時刻銘記自己代表公司而不是個人，注意公司形象。",
      "使用礼貌用语，不与客户发生冲突，耐心解释客户询问的问题，时刻铭记自己代表公司而不是个人，注意公司形象。",
      "Polite words, no conflict, patient explanations; an engineer always represents the company, not just themselves.",
    ),
    asks: text(
      "對態度的投訴記錄在案，並計入考核（2.6）。",
      "对态度的投诉记录在案，并计入考核（2.6）。",
      "Complaints about conduct are recorded and counted (2.6).",
    ),
  }),
  unmeasured("3.6.A", "engineer", {
    title: text("硬件故障上門維修", "硬件故障上门维修", "Hardware repair on site"),
    says: text(
      "熱線技術人員與用戶現場技術人員共同努力後仍需現場維修的，我們在最短時間內抵達現場，完成維修。",
      "热线技术人员与用户现场技术人员共同努力后仍需现场维修的，我们在最短时间内抵达现场，完成维修。",
      "When the hotline and the customer's own technicians together conclude that a visit is needed, we arrive in the shortest time and complete the repair.",
    ),
    asks: text(
      "從決定上門到抵達、從抵達到修復的時間都有記錄。",
      "从决定上门到抵达、从抵达到修复的时间都有记录。",
      "The times from the decision to arrival, and from arrival to repair, are on record.",
    ),
  }),
  measured(
    "3.6.B",
    "department-manager",
    {
      title: text("試運行期例行監控", "试运行期例行监控", "Monitoring in the trial period"),
      says: text(
        "設備試運行期內，每{figure}一次例行監控設備運行狀況；必要時項目經理可縮短週期，目的是防患於未然。",
        "设备试运行期内，每{figure}一次例行监控设备运行状况；必要时项目经理可缩短周期，目的是防患于未然。",
        "During the trial period, running equipment is monitored once every {figure}; the project manager may shorten the cycle where needed. Its purpose is prevention.",
      ),
      asks: text(
        "每台試運行設備的監控按期完成；縮短週期須有理由。",
        "每台试运行设备的监控按期完成；缩短周期须有理由。",
        "Each machine on trial is monitored by its day; a shorter cycle has its reason.",
      ),
    },
    {
      starts: "cycle-begun",
      stops: "monitoring-done",
      figure: { kind: "every", period: "P1Y" },
      ladder: ladders.plan,
      pauseReasons: ["site-access", "customer-asked-later", "force-majeure"],
    },
  ),
];
