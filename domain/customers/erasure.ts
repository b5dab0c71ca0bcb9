import { text, type Text } from "../kit/language.ts";

/** What stands in place of the name of a contact whose personal data was erased. */
export const erasedName = text("已刪除的聯絡人", "已删除的联系人", "Erased contact");

/** What goes when a contact is erased. */
export const erasedParts: readonly Text[] = [
  text("姓名、職務", "姓名、职务", "Name and title"),
  text("電話、手機、傳真號碼", "电话、手机、传真号码", "Telephone, mobile and fax numbers"),
  text("郵箱地址與所在地點", "邮箱地址与所在地点", "E-mail address and site"),
  text("載入過的檔案中這位客戶的列", "导入过的文件中这位客户的行", "This customer's rows in files that were loaded"),
];

/** What stays when a contact is erased, and why. */
export const keptParts: readonly { what: Text; why: Text }[] = [
  {
    what: text(
      "故障單：報了什麼、做了什麼；報修人改為「已刪除的聯絡人」",
      "故障单：报了什么、做了什么；报修人改为“已删除的联系人”",
      "Tickets: what was reported and done; the reporter becomes “Erased contact”",
    ),
    why: text(
      "機器的服務紀錄要完整，保固與安全都靠它",
      "机器的服务记录要完整，保修与安全都靠它",
      "A machine's service history must be whole: warranty and safety rest on it",
    ),
  },
  {
    what: text(
      "故障單時間軸與備註中當時記下的話，可能含有姓名",
      "故障单时间轴与备注中当时记下的话，可能含有姓名",
      "Words put down at the time in timelines and notes of tickets, which may have the name",
    ),
    why: text(
      "發生過的事只能增加，不能改寫",
      "发生过的事只能增加，不能改写",
      "What happened is only ever added to, never rewritten",
    ),
  },
  {
    what: text(
      "稽核紀錄：誰在何時改了這位聯絡人",
      "审计记录：谁在何时改了这位联系人",
      "The audit: who changed this contact, and when",
    ),
    why: text(
      "每一筆都封在前一筆之後，少一筆就看得出被動過",
      "每一条都封在前一条之后，少一条就看得出被动过",
      "Each entry seals the one before; taking one out would show as tampering",
    ),
  },
];
