import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

export const customerReasons = {
  "customer-unknown": { status: 404, says: text("找不到這個客戶。", "找不到这个客户。", "There is no such customer.") },
  "contact-unknown": {
    status: 404,
    says: text("找不到這位聯絡人。", "找不到这位联系人。", "There is no such contact."),
  },
  "site-unknown": { status: 404, says: text("找不到這個地點。", "找不到这个地点。", "There is no such site.") },
  "contact-erased": {
    status: 409,
    says: text(
      "這位聯絡人的個人資料已刪除，不能再改。請新增一位聯絡人。",
      "这位联系人的个人资料已删除，不能再改。请新增一位联系人。",
      "This contact's personal data was erased and cannot be changed. Please add a new contact.",
    ),
  },
  "name-not-confirmed": {
    status: 422,
    says: text(
      "輸入的姓名與這位聯絡人不同，什麼都沒有刪除。",
      "输入的姓名与这位联系人不同，什么都没有删除。",
      "The name typed is not this contact's. Nothing was erased.",
    ),
  },
  "site-of-another": {
    status: 422,
    says: text(
      "這個地點是別的客戶的。請選這個客戶自己的地點。",
      "这个地点是别的客户的。请选这个客户自己的地点。",
      "This site belongs to another customer. Please choose one of this customer's own.",
    ),
  },
  "code-taken": {
    status: 409,
    says: text(
      "客戶代碼 {code} 已有人用。請換一個。",
      "客户代码 {code} 已有人用。请换一个。",
      "The customer code {code} is in use. Please choose another.",
    ),
  },
  "owner-unfit": {
    status: 422,
    says: text(
      "銷售與服務都要有一位在職的負責人。",
      "销售与服务都要有一位在职的负责人。",
      "Either side needs one named person who works here.",
    ),
  },
  "no-owner-to-give": {
    status: 409,
    says: text(
      "還沒有可以負責新客戶的人。請先在「人員」中加入銷售與工程部門的人。",
      "还没有可以负责新客户的人。请先在“人员”中加入销售与工程部门的人。",
      "Nobody is there yet to own a new customer. Please enter people of Sales and System Engineering first.",
    ),
  },
  "customer-changed-meanwhile": {
    status: 412,
    says: text(
      "別人剛改過這筆資料。請看過兩個版本再存。",
      "别人刚改过这条资料。请看过两个版本再保存。",
      "Someone else changed this meanwhile. Please look at both versions before saving.",
    ),
  },
  "file-has-errors": {
    status: 422,
    says: text(
      "檔案中有 {count} 處錯誤，什麼都沒有載入。請更正後再試。",
      "文件中有 {count} 处错误，什么都没有载入。请更正后再试。",
      "The file has {count} errors, and nothing was loaded. Please correct them and try again.",
    ),
  },
  "file-has-no-name": {
    status: 422,
    says: text(
      "請指出哪一欄是客戶名稱。",
      "请指出哪一列是客户名称。",
      "Please say which column has the customer's name.",
    ),
  },
  "load-needs-sight-of-all": {
    status: 403,
    says: text(
      "載入檔案要和所有客戶比對，而您只看得到自己的客戶。請主管代為載入。",
      "导入文件要和所有客户比对，而您只看得到自己的客户。请主管代为导入。",
      "A file is compared with every customer, and you see your own only. Please ask a manager to load it.",
    ),
  },
  "load-unknown": {
    status: 404,
    says: text("找不到這次載入。", "找不到这次导入。", "There is no such file on its way in."),
  },
  "load-begun": {
    status: 409,
    says: text(
      "這個檔案已經開始載入，不能再改。",
      "这个文件已经开始导入，不能再改。",
      "This file is already being loaded and cannot be changed any more.",
    ),
  },
  "load-changed-since": {
    status: 409,
    says: text(
      "無法整批還原：{names} 之後又改過或用過。",
      "无法整批撤销：{names} 之后又改过或用过。",
      "It cannot be taken back as a whole: {names} were changed or used since.",
    ),
  },
} as const satisfies Reasons;

export const refuse = refuser(customerReasons);
