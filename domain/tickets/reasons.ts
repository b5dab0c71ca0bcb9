import { text } from "../kit/language.ts";
import { besideReasons } from "./beside-reasons.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** Why the tickets room says no. */
export const ticketReasons = {
  "waiting-reason-unknown": {
    status: 422,
    says: text(
      "這個等待原因已停用或不存在。請從清單裡選一個。",
      "这个等待原因已停用或不存在。请从清单里选一个。",
      "This reason to wait is retired or unknown. Choose one from the list.",
    ),
  },
  "ticket-not-found": {
    status: 404,
    says: text(
      "沒有這張故障單。請核對單號，例如 F-2026-000123。",
      "没有这张故障单。请核对单号，例如 F-2026-000123。",
      "There is no such ticket. Check the number, for example F-2026-000123.",
    ),
  },
  "ticket-changed-meanwhile": {
    status: 409,
    says: text(
      "{who} 剛才改過這張單。請看兩個版本，再決定是否仍要這樣改。",
      "{who} 刚才改过这张单。请看两个版本，再决定是否仍要这样改。",
      "{who} changed this ticket a moment ago. Look at both versions, then decide whether you still want this.",
    ),
  },
  "ticket-steps-missing": {
    status: 409,
    says: text(
      "還不能結案，缺少：{steps}。請先完成。",
      "还不能结案，缺少：{steps}。请先完成。",
      "It cannot be closed yet. Still missing: {steps}. Please do these first.",
    ),
  },
  "ticket-not-assigned": {
    status: 409,
    says: text(
      "這張單還沒有指派工程師。請先指派。",
      "这张单还没有指派工程师。请先指派。",
      "No engineer is assigned to this ticket yet. Assign one first.",
    ),
  },
  "ticket-not-contacted": {
    status: 409,
    says: text(
      "還沒有記錄與客戶的聯繫。請先記錄聯繫，再填解決。",
      "还没有记录与客户的联系。请先记录联系，再填解决。",
      "No contact with the customer is on record. Log the contact first, then the solution.",
    ),
  },
  "ticket-cannot-now": {
    status: 409,
    says: text(
      "這張單目前是「{state}」，不能這樣做。請重新看一下它的進展。",
      "这张单目前是「{state}」，不能这样做。请重新看一下它的进展。",
      'This ticket is "{state}" now, so this cannot be done. Look at what happened to it.',
    ),
  },
  "ticket-already-closed": {
    status: 409,
    says: text(
      "這張單已經結案。要繼續處理，請說明原因重新開啟。",
      "这张单已经结案。要继续处理，请说明原因重新开启。",
      "This ticket is closed. To go on, reopen it with the reason.",
    ),
  },
  "ticket-of-another-engineer": {
    status: 403,
    says: text(
      "這張單由 {engineer} 負責。請他記錄，或請經理、主管處理。",
      "这张单由 {engineer} 负责。请他记录，或请经理、主管处理。",
      "This ticket is in the hands of {engineer}. Ask them, the manager or a supervisor to record this.",
    ),
  },
  "merge-with-itself": {
    status: 422,
    says: text(
      "一張單不能併入自己。請選另一張。",
      "一张单不能并入自己。请选另一张。",
      "A ticket cannot be merged into itself. Choose another one.",
    ),
  },
  "merge-of-other-customer": {
    status: 422,
    says: text(
      "{number} 屬於另一家客戶 {customer}，對他們的承諾不能取消。請改用「連結」或「上級單」。",
      "{number} 属于另一家客户 {customer}，对他们的承诺不能取消。请改用“关联”或“上级单”。",
      "{number} belongs to another customer, {customer}, to whom we owe it as well. Link the two, or give them one parent.",
    ),
  },
  "merge-of-finished": {
    status: 409,
    says: text(
      "{number} 是「{state}」，已經處理完，不能再併單。請改用「連結」，或先重新開啟。",
      "{number} 是“{state}”，已经处理完，不能再并单。请改用“关联”，或先重新打开。",
      '{number} is "{state}"; what is finished cannot be merged. Link the two, or reopen it first.',
    ),
  },
  "merge-already": {
    status: 409,
    says: text(
      "這張單已併入 {number}。請在那裡繼續，或先撤銷併單。",
      "这张单已并入 {number}。请在那里继续，或先撤销并单。",
      "This ticket was merged into {number}. Go on there, or undo the merge first.",
    ),
  },
  "merge-unknown": {
    status: 409,
    says: text("這張單沒有併入別的單。", "这张单没有并入别的单。", "This ticket is not merged into another one."),
  },
  "merge-undone-too-late": {
    status: 409,
    says: text(
      "{number} 已經是「{state}」，不能再分開。請先重新開啟 {number}。",
      "{number} 已经是“{state}”，不能再分开。请先重新打开 {number}。",
      '{number} is "{state}" already, so the two cannot be parted. Reopen {number} first.',
    ),
  },
  "split-line-unknown": {
    status: 404,
    says: text(
      "這張單的經過裡沒有這一行，或它不是報修、備註或聯繫。請選另一行。",
      "这张单的经过里没有这一行，或它不是报修、备注或联系。请选另一行。",
      "This ticket has no such line, or it is not a report, a note or a contact. Choose another line.",
    ),
  },
  "split-line-already": {
    status: 409,
    says: text(
      "這一行已經分出 {number}。請在那裡繼續。",
      "这一行已经分出 {number}。请在那里继续。",
      "This line has its own ticket already, {number}. Go on there.",
    ),
  },
  "link-with-itself": {
    status: 422,
    says: text(
      "一張單不能連結自己。請選另一張。",
      "一张单不能关联自己。请选另一张。",
      "A ticket cannot be linked to itself. Choose another one.",
    ),
  },
  "link-in-circle": {
    status: 409,
    says: text(
      "這樣會繞成一圈：{number} 已經直接或間接連到這張單。請換個方向或換一張。",
      "这样会绕成一圈：{number} 已经直接或间接连到这张单。请换个方向或换一张。",
      "That would go round in a circle: {number} leads back to this ticket already. Turn it round, or choose another one.",
    ),
  },
  "link-has-parent": {
    status: 409,
    says: text(
      "這張單已經有上級單 {number}。請先移除那個連結。",
      "这张单已经有上级单 {number}。请先移除那个关联。",
      "This ticket has a parent already, {number}. Take that link away first.",
    ),
  },
  "link-unknown": {
    status: 404,
    says: text(
      "沒有這個連結，可能已被移除。請看最新的清單。",
      "没有这个关联，可能已被移除。请看最新的列表。",
      "There is no such link; it may have been taken away. Look at the list as it is now.",
    ),
  },
  "ticket-children-open": {
    status: 409,
    says: text(
      "還有下級單未結案：{numbers}。請先處理完，或把它們移出這張單。",
      "还有下级单未结案：{numbers}。请先处理完，或把它们移出这张单。",
      "Its children are still open: {numbers}. Finish them first, or take them off this ticket.",
    ),
  },
  "ticket-has-no-open-children": {
    status: 409,
    says: text(
      "這張單沒有未結案的下級單，沒有要答覆的。",
      "这张单没有未结案的下级单，没有要答复的。",
      "This ticket has no open children, so there is nobody to answer.",
    ),
  },
  "fault-code-unknown": {
    status: 422,
    says: text(
      "故障代碼 {code} 不存在。請從清單中選。",
      "故障代码 {code} 不存在。请从清单中选。",
      "There is no fault code {code}. Choose one from the list.",
    ),
  },
  "site-of-another-customer": {
    status: 422,
    says: text(
      "這個地點不屬於這家客戶。請從該客戶的地點中選。",
      "这个地点不属于这家客户。请从该客户的地点中选。",
      "This site is not the customer's. Choose one of the customer's own.",
    ),
  },
  "contact-of-another-customer": {
    status: 422,
    says: text(
      "這位聯絡人不屬於這家客戶。請從該客戶的聯絡人中選。",
      "这位联系人不属于这家客户。请从该客户的联系人中选。",
      "This contact is not the customer's. Choose one of the customer's own.",
    ),
  },
  "urgency-unchanged": {
    status: 422,
    says: text("緊急程度已經是這樣。", "紧急程度已经是这样。", "The urgency is that already; choose another one."),
  },
  "too-many-tags": {
    status: 422,
    says: text(
      "一張單最多 20 個標籤。請先移除一些。",
      "一张单最多 20 个标签。请先移除一些。",
      "A ticket has 20 tags at most. Remove some first.",
    ),
  },
  "view-not-found": {
    status: 404,
    says: text(
      "沒有這個檢視，可能已被刪除。請從上方選另一個。",
      "没有这个视图，可能已被删除。请从上方选另一个。",
      "There is no such view; it may have been taken away. Choose another one above.",
    ),
  },
  "view-of-another": {
    status: 403,
    says: text(
      "這個檢視屬於 {owner}。請另存一個自己的，或請他更改。",
      "这个视图属于 {owner}。请另存一个自己的，或请他更改。",
      "This view belongs to {owner}. Save one of your own, or ask them to change it.",
    ),
  },
  "view-needs-person": {
    status: 403,
    says: text(
      "檢視屬於人員，程式金鑰不能儲存。請登入後再存。",
      "视图属于人员，程序密钥不能保存。请登录后再存。",
      "A view belongs to a person; a program's key cannot save one. Sign in first.",
    ),
  },
  ...besideReasons,
  "page-mark-unreadable": {
    status: 422,
    says: text(
      "看不懂這個翻頁記號。請從第一頁開始。",
      "看不懂这个翻页记号。请从第一页开始。",
      "This page mark cannot be read. Start from the first page.",
    ),
  },
} as const satisfies Reasons;

export const refuse = refuser(ticketReasons);
