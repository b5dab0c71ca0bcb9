import { text } from "../kit/language.ts";
import type { Clause } from "./clause.ts";
import { measured, unmeasured } from "./draft.ts";
import { ladders } from "./rung.ts";

/** Chapter 4 of the charter: what we guarantee. */
export const guarantees: readonly Clause[] = [
  unmeasured("4.0", "quality", {
    title: text("規範的維修流程", "规范的维修流程", "A standard repair process"),
    says: text(
      "我們規範維修流程，認真填報各類文檔和表格，以保證系統的穩定性和可維護性。",
      "我们规范维修流程，认真填报各类文档和表格，以保证系统的稳定性和可维护性。",
      "The repair process is standardised and every document and form is filled in, so that systems stay stable and maintainable.",
    ),
    asks: text(
      "故障記錄填寫完整，才能標為已解決。",
      "故障记录填写完整，才能标为已解决。",
      "A fault counts as solved only when its record is complete.",
    ),
  }),
  unmeasured("4.1", "sales", {
    title: text("原廠書面質量承諾", "原厂书面质量承诺", "The manufacturer's written commitment"),
    says: text(
      "以書面形式提供設備原廠家承諾的質量保障。",
      "以书面形式提供设备原厂家承诺的质量保障。",
      "The manufacturer's quality commitment is handed over in writing.",
    ),
    asks: text(
      "每批設備的書面承諾都存檔，並有交付記錄。",
      "每批设备的书面承诺都存档，并有交付记录。",
      "The letter for each delivery is on file, with proof that it was handed over.",
    ),
  }),
  unmeasured("4.2", "quality", {
    title: text("正規進貨渠道", "正规进货渠道", "Checked channels"),
    says: text(
      "我們嚴把質量關和進貨渠道關，要求原廠提供《供貨確認函》和中國境內的《保修承諾》，嚴格執行質量法、標準化法和消費者權益保障法，杜絕「四無」產品。",
      "我们严把质量关和进货渠道关，要求原厂提供《供货确认函》和中国境内的《保修承诺》，严格执行质量法、标准化法和消费者权益保障法，杜绝「四无」产品。",
      "Goods come through checked channels: the manufacturer's supply-confirmation letter and its domestic warranty commitment are on file, the laws on quality, standardisation and consumer protection are kept, and no unbranded, untraceable goods are sold.",
    ),
    asks: text(
      "每批貨都有兩份原廠文件存檔。",
      "每批货都有两份原厂文件存档。",
      "Both letters are on file for every delivery.",
    ),
  }),
  unmeasured("4.3", "quality", {
    title: text("安全與環保標準", "安全与环保标准", "Safety and environmental standards"),
    says: text(
      "所有貨品均符合國家安全環保標準以及該產品的出廠標準。",
      "所有货品均符合国家安全环保标准以及该产品的出厂标准。",
      "All goods meet the national safety and environmental standards and the maker's factory standard.",
    ),
    asks: text(
      "適用標準和符合證明存檔。",
      "适用标准和符合证明存档。",
      "The standards that apply and the proof of conformity are on file.",
    ),
  }),
  unmeasured("4.4", "engineer", {
    title: text("開箱檢驗", "开箱检验", "Unpacking"),
    says: text(
      "所有設備、器材在開箱檢驗時必須完好、無破損，配置與裝箱單相符。",
      "所有设备、器材在开箱检验时必须完好、无破损，配置与装箱单相符。",
      "At unpacking everything is intact, undamaged, and matches the packing list.",
    ),
    asks: text(
      "開箱檢驗有記錄，差異當場記下。",
      "开箱检验有记录，差异当场记下。",
      "Each unpacking is on record, differences noted on the spot.",
    ),
  }),
  unmeasured("4.5", "quality", {
    title: text("質量爭議", "质量争议", "Quality disputes"),
    says: text(
      "因質量問題發生爭議，由上海市商檢部門進行質量鑑定；貨品不符合質量標準的，鑑定費由我方承擔。",
      "因质量问题发生争议，由上海市商检部门进行质量鉴定；货品不符合质量标准的，鉴定费由我方承担。",
      "A quality dispute is appraised by the public inspection authority in Shanghai; if the goods fall short, we bear the cost of the appraisal.",
    ),
    asks: text(
      "爭議、鑑定結果和費用承擔方記錄在案。",
      "争议、鉴定结果和费用承担方记录在案。",
      "The dispute, its appraisal and who bore the cost are on record.",
    ),
  }),
  unmeasured("4.6", "sales", {
    title: text("原廠保修", "原厂保修", "The manufacturer's repair service"),
    says: text(
      "所有硬件設備及產品均提供原廠保修服務。",
      "所有硬件设备及产品均提供原厂保修服务。",
      "All hardware has the manufacturer's repair service.",
    ),
    asks: text(
      "每台設備都登記原廠保修的期限和聯繫方式。",
      "每台设备都登记原厂保修的期限和联系方式。",
      "Each machine has the manufacturer's term and contact on record.",
    ),
  }),
  unmeasured("4.7", "sales", {
    title: text("保修期內免費", "保修期内免费", "Free during warranty"),
    says: text(
      "保修期內，所有硬件設備的維修及其它售後服務均為免費；非需方人為原因出現的質量問題，由我方或原廠家負責上門包修、包換或包退。人為因素和不可抗拒的自然因素（如火災、雷擊等）造成的故障除外。",
      "保修期内，所有硬件设备的维修及其它售后服务均为免费；非需方人为原因出现的质量问题，由我方或原厂家负责上门包修、包换或包退。人为因素和不可抗拒的自然因素（如火灾、雷击等）造成的故障除外。",
      "In warranty all repair and service is free: repair, replacement or refund at the customer's place by us or the manufacturer. Excluded are human causes on the customer's side and force majeure (fire, lightning and the like).",
    ),
    asks: text(
      "收費與否由保修記錄決定；除外情形須有證據，並告知客戶。",
      "收费与否由保修记录决定；除外情形须有证据，并告知客户。",
      "The warranty record decides what is charged; an exclusion needs evidence, and the customer is told.",
    ),
  }),
  unmeasured("4.8", "sales", {
    title: text("免費上門保修", "免费上门保修", "Free on-site warranty service"),
    says: text(
      "所有硬件設備及產品均提供免費現場保修服務。",
      "所有硬件设备及产品均提供免费现场保修服务。",
      "On-site warranty service is free for all hardware.",
    ),
    asks: text(
      "保修期內的上門不產生任何費用。",
      "保修期内的上门不产生任何费用。",
      "A visit in warranty carries no charge.",
    ),
  }),
  unmeasured(
    "4.9",
    "department-manager",
    {
      title: text("反覆故障即更換", "反复故障即更换", "The same fault again: replaced"),
      says: text(
        "保修期內，同一硬件 {figure}內連續多次出現同一故障，我方無償更換同一檔次的機器。",
        "保修期内，同一硬件 {figure}内连续多次出现同一故障，我方无偿更换同一档次的机器。",
        "In warranty, when the same hardware has the same fault again and again within {figure}, the machine is replaced with one of the same grade, free.",
      ),
      asks: text(
        "同一設備 {figure}內再次出現同一故障時系統提出更換，由人決定。",
        "同一设备 {figure}内再次出现同一故障时系统提出更换，由人决定。",
        "When a fault comes back within {figure} the house proposes a replacement, and a person decides.",
      ),
    },
    { kind: "window", period: "P1M" },
  ),
  measured(
    "4.10",
    "department-manager",
    {
      title: text("預防性維護", "预防性维护", "Preventive maintenance"),
      says: text(
        "保修期內，我們每{figure}上門做一次預防性維護服務，不向用戶收取費用。",
        "保修期内，我们每{figure}上门做一次预防性维护服务，不向用户收取费用。",
        "In warranty we make a free preventive maintenance visit every {figure}.",
      ),
      asks: text(
        "每位在保客戶每{figure}的上門維護按期完成。",
        "每位在保客户每{figure}的上门维护按期完成。",
        "Each customer in warranty has had the visit by the end of every {figure}.",
      ),
    },
    {
      starts: "cycle-begun",
      stops: "maintenance-done",
      figure: { kind: "every", period: "P3M" },
      ladder: ladders.plan,
      pauseReasons: ["site-access", "customer-asked-later", "force-majeure"],
    },
  ),
];
