import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** Why macros are refused. */
export const macroReasons = {
  "macro-not-found": {
    status: 404,
    says: text(
      "沒有這個巨集，可能已被刪除。請回到列表。",
      "没有这个宏，可能已被删除。请回到列表。",
      "There is no such macro; it may have been deleted. Go back to the list.",
    ),
  },
  "macro-of-another": {
    status: 403,
    says: text(
      "這個巨集屬於 {owner}。請另存一個自己的，或請他更改。",
      "这个宏属于 {owner}。请另存一个自己的，或请他更改。",
      "This macro belongs to {owner}. Keep one of your own, or ask them to change it.",
    ),
  },
  "macro-changed-meanwhile": {
    status: 409,
    says: text(
      "這個巨集剛被別人改過。請看現在的內容，再改一次。",
      "这个宏刚被别人改过。请看现在的内容，再改一次。",
      "Somebody changed this macro meanwhile. Look at it as it is now and change it again.",
    ),
  },
  "macro-needs-person": {
    status: 403,
    says: text(
      "巨集屬於人員，程式金鑰不能使用。請登入後再做。",
      "宏属于人员，程序密钥不能使用。请登录后再做。",
      "A macro belongs to a person; a program's key cannot use it. Sign in first.",
    ),
  },
  "macro-is-off": {
    status: 409,
    says: text(
      "這個巨集已停用。請先在「巨集」頁啟用。",
      "这个宏已停用。请先在“宏”页启用。",
      "This macro is off. Turn it on on the page of macros first.",
    ),
  },
  "macro-act-not-allowed": {
    status: 403,
    says: text(
      "這個巨集有一步您不能做：{act}。請別的同事執行，或改用另一個巨集。",
      "这个宏有一步您不能做：{act}。请别的同事执行，或改用另一个宏。",
      "You may not do one of its steps: {act}. Ask a colleague to run it, or use another macro.",
    ),
  },
  "macro-text-has-gaps": {
    status: 422,
    says: text(
      "有些內容填不出來：{gaps}。請先補上（例如先派工），或直接寫。",
      "有些内容填不出来：{gaps}。请先补上（例如先派工），或直接写。",
      "Some words cannot be filled in: {gaps}. Supply them first, for example assign the ticket, or write it yourself.",
    ),
  },
  "macro-reply-gone": {
    status: 409,
    says: text(
      "這個巨集用的常用回覆已刪除，或沒有分享給您。請更改巨集。",
      "这个宏用的常用回复已删除，或没有分享给您。请更改宏。",
      "The saved reply this macro writes is gone, or not shared with you. Change the macro.",
    ),
  },
  "macro-nobody-to-assign": {
    status: 409,
    says: text(
      "現在沒有在班的工程師可派。請選定一位。",
      "现在没有在班的工程师可派。请选定一位。",
      "No engineer is there to be assigned now. Choose one yourself.",
    ),
  },
} as const satisfies Reasons;

export const refuse = refuser(macroReasons);
