import { customersApi } from "@kept/domain/customers/api.ts";
import type { House } from "../platform/house.ts";
import { askInHouse } from "./ask-in-house.ts";
import type { CastName, Company } from "./cast.ts";

type Person = { name: string; role: string; phone: string; email?: string; language?: "zh-Hant" | "zh-Hans" | "en" };
type Firm = {
  name: string;
  short: string;
  code: string;
  en: string;
  sales: CastName;
  service: CastName;
  importance?: "key" | "normal" | "small";
  sites: readonly [name: string, address: string][];
  people: readonly Person[];
  /** Their machines, in free words. */
  machines: readonly string[];
};

/** The customers of the story; none of them exists. */
export const firms = {
  morningstar: firm("晨星紡織", "晨星", "MST", "Morningstar Textile", "li", "zhou", {
    importance: "key",
    sites: [
      ["一廠", "上海市松江區新橋路 100 號"],
      ["二廠", "上海市松江區新橋路 180 號"],
    ],
    people: [
      { name: "陳怡", role: "IT", phone: "021-68881234", email: "chen.yi@morningstar.example", language: "zh-Hant" },
      { name: "吳剛", role: "廠長", phone: "021-68881200", language: "zh-Hans" },
    ],
    machines: ["二廠 UPS 機房 UPS-20k", "ERP 伺服器 R740", "一廠核心交換機"],
  }),
  haihe: firm("海河化工", "海河", "HHC", "Haihe Chemicals", "li", "fang", {
    sites: [["总厂", "天津市滨海新区临港路 8 号"]],
    people: [
      { name: "王建国", role: "信息科科长", phone: "022-83001234", email: "wang@haihe.example" },
      { name: "刘芳", role: "值班", phone: "13800138022" },
    ],
    machines: ["DCS 工程师站", "磁盘阵列 A", "监控录像服务器"],
  }),
  beichen: firm("北辰醫院", "北辰", "BCH", "Beichen Hospital", "zheng", "zhao", {
    importance: "key",
    sites: [
      ["門診大樓", "台北市北投區石牌路 66 號"],
      ["住院大樓", "台北市北投區石牌路 70 號"],
    ],
    people: [
      { name: "林淑芬", role: "資訊室主任", phone: "+886 2 2871 1234", language: "zh-Hant" },
      { name: "張志豪", role: "資訊室", phone: "+886 2 2871 1288", language: "zh-Hant" },
    ],
    machines: ["PACS 儲存", "掛號伺服器", "住院護理站印表機"],
  }),
  harbour: firm("Harbour Light Logistics", "Harbour", "HLL", "Harbour Light Logistics", "zheng", "petr", {
    sites: [["Warehouse 3", "12 Pier Road, Kwai Chung"]],
    people: [
      {
        name: "Susan Wong",
        role: "Operations",
        phone: "+852 2345 6789",
        email: "susan@harbour.example",
        language: "en",
      },
    ],
    machines: ["Label server", "Wi-Fi controller", "NAS 2"],
  }),
  qinghe: firm("清禾食品", "清禾", "QHF", "Qinghe Foods", "li", "sun", {
    importance: "small",
    sites: [["苏州工厂", "苏州市吴中区甪直镇迎宾路 9 号"]],
    people: [{ name: "沈洁", role: "行政", phone: "0512-62881234" }],
    machines: ["财务电脑", "办公室路由器", "冷库温控主机"],
  }),
  yunfeng: firm("雲峰大學圖書館", "雲峰圖書館", "YFL", "Yunfeng University Library", "zheng", "zhou", {
    sites: [["總館", "台中市西屯區文華路 100 號"]],
    people: [{ name: "黃于庭", role: "系統組", phone: "+886 4 2451 7250", language: "zh-Hant" }],
    machines: ["館藏資料庫主機", "自助借書機 3", "機房冷氣"],
  }),
} as const satisfies Record<string, Firm>;

export type FirmName = keyof typeof firms;
/** A customer of the story as it stands in the house. */
export type KnownFirm = Firm & { id: string; contacts: { id: string; name: string }[]; siteIds: string[] };
export type Firms = Readonly<Record<FirmName, KnownFirm>>;

/** Enters the story's customers through the API, as their salespeople. */
export async function enterCustomers(house: House, people: Company): Promise<Firms> {
  const known: Partial<Record<FirmName, KnownFirm>> = {};
  for (const name of Object.keys(firms) as FirmName[]) known[name] = await enter(house, people, firms[name]);
  return known as Firms;
}

async function enter(house: House, people: Company, firm: Firm): Promise<KnownFirm> {
  const by = people[firm.sales];
  const { id } = await askInHouse(house, by, customersApi.add, {
    name: firm.name,
    shortName: firm.short,
    code: firm.code,
    names: { en: firm.en },
    importance: firm.importance ?? "normal",
    language: firm.people[0]?.language ?? "zh-Hans",
    salesOwnerId: people[firm.sales].id,
    serviceOwnerId: people[firm.service].id,
  });
  const siteIds: string[] = [];
  for (const [name, address] of firm.sites)
    siteIds.push((await askInHouse(house, by, customersApi.addSite, { id, name, address })).id);
  const contacts: KnownFirm["contacts"] = [];
  for (const { name, role, phone, email, language } of firm.people) {
    const facts = { id, name, role, email: email ?? "", language: language ?? "zh-Hans", siteId: siteIds[0] ?? null };
    contacts.push(
      await askInHouse(house, by, customersApi.addContact, { ...facts, numbers: [{ kind: "phone", written: phone }] }),
    );
  }
  return { ...firm, id, contacts, siteIds };
}

function firm(
  name: string,
  short: string,
  code: string,
  en: string,
  sales: CastName,
  service: CastName,
  more: Pick<Firm, "importance" | "sites" | "people" | "machines">,
): Firm {
  return { name, short, code, en, sales, service, ...more };
}
