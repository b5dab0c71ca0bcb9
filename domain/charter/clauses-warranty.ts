import { text } from "../kit/language.ts";
import type { Clause } from "./clause.ts";
import { measured, unmeasured } from "./draft.ts";
import { ladders } from "./rung.ts";

/** Chapters 5 and 6 of the charter: services during warranty, and after it. */
export const warrantyServices: readonly Clause[] = [
  unmeasured("5.1", "engineer", {
    title: text("故障維修維護", "故障维修维护", "Faults are removed"),
    says: text(
      "當硬件設備和系統出現故障時，我們在最短的時間內診斷、分析並排除故障。",
      "当硬件设备和系统出现故障时，我们在最短的时间内诊断、分析并排除故障。",
      "Hardware and system faults are diagnosed, analysed and removed in the shortest time.",
    ),
    asks: text(
      "每次故障都記下現象、原因、部件、措施和結果。",
      "每次故障都记下现象、原因、部件、措施和结果。",
      "Each fault has its symptom, cause, component, action and result on record.",
    ),
  }),
  unmeasured("5.2", "engineer", {
    title: text("免費諮詢", "免费咨询", "Free consulting"),
    says: text(
      "我們免費為用戶提供技術諮詢，包括系統管理的技術指導，協助做好備份計劃、完善工作日誌、訂立操作守則等。",
      "我们免费为用户提供技术咨询，包括系统管理的技术指导，协助做好备份计划、完善工作日志、订立操作守则等。",
      "Consulting is free: guidance on running the system, and help with the customer's backup plan, work log and operating rules.",
    ),
    asks: text(
      "諮詢同樣記錄在案，不收費。",
      "咨询同样记录在案，不收费。",
      "Advice is on record like any other service, and never charged.",
    ),
  }),
  unmeasured("5.3", "storekeeper", {
    title: text("備件", "备件", "Spare parts"),
    says: text(
      "我們根據所集成的產品建立備件倉庫，並結合原廠家在國內的備件中心，為用戶提供備件保修和更換服務。",
      "我们根据所集成的产品建立备件仓库，并结合原厂家在国内的备件中心，为用户提供备件保修和更换服务。",
      "We keep our own store of parts for the products installed, joined with the manufacturer's parts centre, for repair and replacement.",
    ),
    asks: text("備件的出入和去向都可追溯。", "备件的出入和去向都可追溯。", "Every part can be traced, in and out."),
  }),
  unmeasured("5.4", "engineer", {
    title: text("補丁通知及推薦", "补丁通知及推荐", "Patch notices"),
    says: text(
      "我們向用戶通知適用於其系統的補丁，並提出具體建議，使系統性能不斷改善。",
      "我们向用户通知适用于其系统的补丁，并提出具体建议，使系统性能不断改善。",
      "Customers hear of the patches that apply to their systems, with a concrete recommendation.",
    ),
    asks: text(
      "只通知適用的客戶，每份通知附有建議。",
      "只通知适用的客户，每份通知附有建议。",
      "Only those it concerns are told, each with a recommendation.",
    ),
  }),
  unmeasured("5.5", "sales", {
    title: text("擴充與升級支持", "扩充与升级支持", "Expansion and upgrades"),
    says: text(
      "我們提供系統擴充、免費軟件版本升級的技術支持；需要擴充、升級時及時通知用戶，並作出升級方案。",
      "我们提供系统扩充、免费软件版本升级的技术支持；需要扩充、升级时及时通知用户，并作出升级方案。",
      "We support expansion and upgrades: software version upgrades are free, and the customer is told in time and gets an upgrade plan.",
    ),
    asks: text(
      "每次通知都附有方案，並記下客戶的答覆。",
      "每次通知都附有方案，并记下客户的答复。",
      "Each notice carries a plan, and the customer's answer is on record.",
    ),
  }),
  measured(
    "5.6",
    "engineer",
    {
      title: text("系統常規檢測", "系统常规检测", "Regular system check"),
      says: text(
        "我們每{figure}進行一次系統常規檢測，在問題發生之前檢查安全性、管理性和性能，指出潛在問題並推薦解決方法。",
        "我们每{figure}进行一次系统常规检测，在问题发生之前检查安全性、管理性和性能，指出潜在问题并推荐解决方法。",
        "Every {figure} we check the system's security, manageability and performance; potential problems are pointed out with a recommended solution, before they happen.",
      ),
      asks: text(
        "每次檢測的發現和建議都交給客戶。",
        "每次检测的发现和建议都交给客户。",
        "The customer receives the findings and recommendations of each check.",
      ),
    },
    {
      starts: "cycle-begun",
      stops: "check-done",
      figure: { kind: "every", period: "P3M" },
      ladder: ladders.plan,
      pauseReasons: ["site-access", "customer-asked-later", "force-majeure"],
    },
  ),
  unmeasured("5.7", "sales", {
    title: text("原廠商服務", "原厂商服务", "The manufacturer's own service"),
    says: text(
      "除我們的售後服務外，用戶同時享受設備和產品原廠家的服務及技術支持。",
      "除我们的售后服务外，用户同时享受设备和产品原厂家的服务及技术支持。",
      "Besides ours, customers have the manufacturer's own service and technical support.",
    ),
    asks: text(
      "向原廠求助的過程記在報障單上。",
      "向原厂求助的过程记在报障单上。",
      "What is asked of the manufacturer stands on the ticket.",
    ),
  }),
  unmeasured("6.1", "department-manager", {
    title: text("過保後服務照舊", "过保后服务照旧", "The same service goes on"),
    says: text(
      "保修期滿後，我們繼續提供維修維護、技術支持等服務，內容和方式與保修期內相同。",
      "保修期满后，我们继续提供维修维护、技术支持等服务，内容和方式与保修期内相同。",
      "After warranty the same services go on, in the same manner.",
    ),
    asks: text(
      "過保客戶的報障，承諾和時限都一樣。",
      "过保客户的报障，承诺和时限都一样。",
      "A customer out of warranty is owed the same promises in the same time.",
    ),
  }),
  unmeasured("6.2", "sales", {
    title: text("收取哪些費用", "收取哪些费用", "What is charged"),
    says: text(
      "過保後，硬件收取設備維修和更換的成本費，上門服務收取差旅費，軟件產品收取服務費。",
      "过保后，硬件收取设备维修和更换的成本费，上门服务收取差旅费，软件产品收取服务费。",
      "After warranty we charge repair and parts at cost for hardware, travel for visits, and a service fee for software.",
    ),
    asks: text("除這三類費用外不收其它費用。", "除这三类费用外不收其它费用。", "Nothing but these three is charged."),
  }),
  unmeasured("6.3", "sales", {
    title: text("先告知，後施工", "先告知，后施工", "Told beforehand"),
    says: text(
      "所發生的費用事先通知用戶，用戶同意後才執行。",
      "所发生的费用事先通知用户，用户同意后才执行。",
      "Every charge is told to the customer beforehand, and work starts only once the customer has agreed.",
    ),
    asks: text(
      "報價和客戶的同意都有記錄，之後才能開工。",
      "报价和客户的同意都有记录，之后才能开工。",
      "The quote and the customer's consent are on record before work begins.",
    ),
  }),
  unmeasured("6.4", "sales", {
    title: text("年度保修合同", "年度保修合同", "Yearly maintenance contract"),
    says: text(
      "我們可以與用戶簽訂年度保修合同。",
      "我们可以与用户签订年度保修合同。",
      "A yearly maintenance contract can be signed.",
    ),
    asks: text(
      "合同的期限和範圍記錄在案，到期前提醒。",
      "合同的期限和范围记录在案，到期前提醒。",
      "The term and scope are on record, and we say so before it ends.",
    ),
  }),
];
