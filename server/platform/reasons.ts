import { text } from "@kept/domain/kit/language.ts";
import { refuser, type Reasons } from "@kept/domain/kit/refusal.ts";

/** What the house itself refuses, whatever the room. */
export const platformReasons = {
  "sign-in-needed": {
    status: 401,
    says: text("請先登入。", "请先登录。", "Please sign in first."),
  },
  "not-allowed": {
    status: 403,
    says: text(
      "您的角色不能做這件事。若工作需要，請向管理員申請。",
      "您的角色不能做这件事。若工作需要，请向管理员申请。",
      "Your role does not allow this. If you need it for your work, ask an administrator.",
    ),
  },
  "foreign-origin": {
    status: 403,
    says: text(
      "這個要求來自別的網站，沒有執行。請在 Kept 的頁面上操作。",
      "这个请求来自别的网站，没有执行。请在 Kept 的页面上操作。",
      "This came from another site and was not carried out. Please use Kept's own pages.",
    ),
  },
  "page-mark-unreadable": {
    status: 422,
    says: text(
      "看不懂這個翻頁記號。請從第一頁開始。",
      "看不懂这个翻页记号。请从第一页开始。",
      "This page mark cannot be read. Start from the first page.",
    ),
  },
  "file-unreadable": {
    status: 422,
    says: text(
      "讀不懂這個檔案。請用 CSV 或 Excel（.xlsx）。",
      "读不懂这个文件。请用 CSV 或 Excel（.xlsx）。",
      "This file cannot be read. Please send CSV or Excel (.xlsx).",
    ),
  },
  "too-long-for-a-file": {
    status: 422,
    says: text(
      "符合的超過 {most} 筆，一個檔案裝不下。請縮小範圍再匯出。",
      "符合的超过 {most} 条，一个文件装不下。请缩小范围再导出。",
      "More than {most} fit, too many for one file. Narrow the list and export again.",
    ),
  },
  "not-found": {
    status: 404,
    says: text(
      "找不到這一項。它可能已被移走，或連結有誤。",
      "找不到这一项。它可能已被移走，或链接有误。",
      "There is nothing here. It may have moved, or the link is wrong.",
    ),
  },
  "input-invalid": {
    status: 422,
    says: text("有些內容需要更正：{fields}", "有些内容需要更正：{fields}", "Some entries need correcting: {fields}"),
  },
  "input-unreadable": {
    status: 400,
    says: text("無法讀懂送來的內容。", "无法读懂送来的内容。", "What was sent could not be read."),
  },
  "too-large": {
    status: 413,
    says: text(
      "內容太大。請縮小後再試。",
      "内容太大。请缩小后再试。",
      "This is too large. Please make it smaller and try again.",
    ),
  },
  "key-used-differently": {
    status: 422,
    says: text(
      "同一個冪等鍵曾用於不同的內容。請用新的鍵。",
      "同一个幂等键曾用于不同的内容。请用新的键。",
      "This idempotency key was used for something else. Please use a new one.",
    ),
  },
  busy: {
    status: 503,
    says: text(
      "系統忙碌，沒有遺失任何資料。請稍後再試。",
      "系统繁忙，没有丢失任何数据。请稍后再试。",
      "The system is busy. Nothing was lost; please try again in a moment.",
    ),
  },
  "secret-key-missing": {
    status: 503,
    says: text(
      "打開這項機密的金鑰（{key}）不在這裡。請管理員把備份裡的 secret.key 放回，或重新填寫這項機密；兩步驗證可用備用碼。",
      "打开这项机密的密钥（{key}）不在这里。请管理员把备份里的 secret.key 放回，或重新填写这项机密；两步验证可用备用码。",
      "The key that opens this secret ({key}) is not here. An administrator puts secret.key back from the backup, or enters the secret again; for a second factor, use a recovery code.",
    ),
  },
  "secret-changed": {
    status: 503,
    says: text(
      "資料庫裡的這項機密被人改過，不能再用。請重新填寫。",
      "数据库里的这项机密被人改过，不能再用。请重新填写。",
      "This secret was changed in the database and can't be trusted. Enter it again.",
    ),
  },
  "time-is-real": {
    status: 409,
    says: text(
      "這裡用的是真實時間，不能撥動。模擬時間需以 KEPT_TIME=simulated 啟動。",
      "这里用的是真实时间，不能拨动。模拟时间需以 KEPT_TIME=simulated 启动。",
      "Time is real here and cannot be moved. Start with KEPT_TIME=simulated to simulate it.",
    ),
  },
  "time-goes-forward": {
    status: 422,
    says: text(
      "時間只能往前。現在是 {now}。",
      "时间只能往前。现在是 {now}。",
      "Time only goes forward. It is {now} now.",
    ),
  },
} as const satisfies Reasons;

export const refuse = refuser(platformReasons);
