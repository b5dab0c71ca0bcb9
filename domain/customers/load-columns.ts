import { text, type Language, type Text } from "../kit/language.ts";
import { columnsMeant, headLineIn, type ColumnsOf } from "../kit/table-columns.ts";

/** The columns a customer file may have, by what each is called on the page. One row a contact. */
export const columnNames = {
  code: text("客戶代碼", "客户代码", "Code"),
  name: text("客戶名稱", "客户名称", "Customer's name"),
  nameEn: text("英文名稱", "英文名称", "Name in English"),
  shortName: text("簡稱", "简称", "Short name"),
  aliases: text("別名", "别名", "Aliases"),
  importance: text("重要性", "重要性", "Importance"),
  salesOwner: text("銷售負責人", "销售负责人", "Sales owner"),
  serviceOwner: text("服務負責人", "服务负责人", "Service owner"),
  site: text("地點", "地点", "Site"),
  address: text("地址", "地址", "Address"),
  contact: text("聯絡人", "联系人", "Contact"),
  role: text("職務", "职务", "Title"),
  phone: text("電話", "电话", "Phone"),
  mobile: text("手機", "手机", "Mobile"),
  fax: text("傳真", "传真", "Fax"),
  email: text("郵箱", "邮箱", "E-mail"),
} as const satisfies Record<string, Text>;
export type Column = keyof typeof columnNames;
export const columns = Object.keys(columnNames) as [Column, ...Column[]];

/** What each place in a row means; null where it is passed over. */
export type Mapping = ColumnsOf<Column>;

// By how people head them, written as `plain` makes it: small letters, one script's form beside the other's.
const headings: Record<Column, readonly string[]> = {
  code: "code,no,customer no,customer code,代碼,代码,客戶代碼,客户代码,編號,编号,客戶編號,客户编号,代號,代号".split(
    ",",
  ),
  name: "name,customer,customer name,company,company name,名稱,名称,客戶,客户,客戶名稱,客户名称,公司,公司名稱,公司名称,單位,单位,單位名稱,单位名称".split(
    ",",
  ),
  nameEn: "name (en),english name,name in english,英文名,英文名稱,英文名称".split(","),
  shortName: "short name,簡稱,简称,客戶簡稱,客户简称".split(","),
  aliases: "aliases,alias,別名,别名".split(","),
  importance: "importance,重要性,等級,等级,級別,级别,客戶等級,客户等级".split(","),
  salesOwner: "sales owner,sales,salesperson,銷售負責人,销售负责人,業務,销售,業務負責人,业务员,業務員,銷售".split(","),
  serviceOwner: "service owner,service,服務負責人,服务负责人,服務,服务,工程師,工程师".split(","),
  site: "site,地點,地点,廠區,厂区,場所,场所,分公司".split(","),
  address: "address,地址,通訊地址,通讯地址,公司地址".split(","),
  contact:
    "contact,contact name,contact person,聯絡人,联系人,聯繫人,联络人,姓名,聯絡人姓名,联系人姓名,聯絡窗口,联络窗口,联系窗口,窗口,承辦人,承办人,經辦人,经办人".split(
      ",",
    ),
  role: "title,role,position,職務,职务,職稱,职称,職位,职位".split(","),
  phone: "phone,telephone,tel,電話,电话,聯絡電話,联系电话,電話號碼,电话号码,座機,座机,固話,固话".split(","),
  mobile: "mobile,cell,cell phone,手機,手机,行動電話,移动电话,手機號碼,手机号码".split(","),
  fax: "fax,傳真,传真,傳真號碼,传真号码".split(","),
  email: "email,e-mail,mail,郵箱,邮箱,電子郵件,电子邮件,電郵,电邮,信箱,e-mail address".split(","),
};

const isHeading = (plain: string, column: Column): boolean =>
  plain === column.toLowerCase() ||
  headings[column].includes(plain) ||
  Object.values(columnNames[column]).some((name) => name.toLowerCase() === plain);

/** What each heading most likely means; nothing is meant twice. */
export const guessColumns = (written: readonly string[]): Mapping => columnsMeant(written, columns, isHeading);

/** How many headings of a line are known. */
export const knownHeadings = (line: readonly string[]): number => guessColumns(line).filter(Boolean).length;

/** Which line of a table carries the headings. */
export const headLineOf = (table: readonly (readonly string[])[]): number => headLineIn(table, knownHeadings);

/** What a column is called: by its heading in the file, or as on the page when the file has none. */
export const headingOf = (column: Column, language: Language, mapping: Mapping, written: readonly string[]): string =>
  written[mapping.indexOf(column)]?.trim() || columnNames[column][language];
