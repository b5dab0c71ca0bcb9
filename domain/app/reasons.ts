import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** What the roof of the house refuses. */
const appReasons = {
  "sample-needs-empty-house": {
    status: 409,
    says: text(
      "這裡已有客戶，不能再載入範例資料。若要試用，請另設一個資料夾（KEPT_DATA）啟動。",
      "这里已有客户，不能再载入示例数据。若要试用，请另设一个文件夹（KEPT_DATA）启动。",
      "There are customers here already, so sample data cannot be loaded. To try things out, start Kept with another folder (KEPT_DATA).",
    ),
  },
  "sample-is-loading": {
    status: 409,
    says: text(
      "範例資料還在載入，請等它完成。",
      "示例数据还在载入，请等它完成。",
      "Sample data are still being loaded. Wait until they are there.",
    ),
  },
  "no-sample": {
    status: 409,
    says: text("這裡沒有範例資料。", "这里没有示例数据。", "There are no sample data here."),
  },
  "sample-mixed-with-real": {
    status: 409,
    says: text(
      "已經輸入了真實資料（{what}），範例資料不能再整批移除，以免連帶刪去。請逐一停用範例客戶與人員。",
      "已经输入了真实数据（{what}），示例数据不能再整批移除，以免连带删去。请逐一停用示例客户与人员。",
      "Real data have been entered ({what}), so sample data can no longer be removed as a whole without losing them. Take down the sample customers and people one by one.",
    ),
  },
  "no-logo": {
    status: 404,
    says: text("這裡沒有標誌。", "这里没有标志。", "There is no logo here."),
  },
  "logo-not-a-picture": {
    status: 422,
    says: text(
      "標誌要是 PNG、JPEG 或 WebP 圖片。SVG 裡可能有程式，請另存為 PNG 再上傳。",
      "标志要是 PNG、JPEG 或 WebP 图片。SVG 里可能有程序，请另存为 PNG 再上传。",
      "A logo is a PNG, JPEG or WebP picture. An SVG may carry a script: save it as PNG and send that.",
    ),
  },
  "logo-too-large": {
    status: 413,
    says: text(
      "這個標誌超過 {kilobytes} KB。每一頁都會顯示它，請縮小後再上傳；寬 400 像素就夠。",
      "这个标志超过 {kilobytes} KB。每一页都会显示它，请缩小后再上传；宽 400 像素就够。",
      "This logo has more than {kilobytes} KB. Every page shows it: make it smaller and send it again; 400 pixels wide is enough.",
    ),
  },
  "audit-too-long": {
    status: 413,
    says: text(
      "符合的記錄超過 {most} 筆，一個檔案放不下。請用日期或動作縮小範圍再匯出。",
      "符合的记录超过 {most} 条，一个文件放不下。请用日期或动作缩小范围再导出。",
      "More than {most} entries fit, too many for one file. Narrow it by days or by verb, and export again.",
    ),
  },
} as const satisfies Reasons;

export const refuse = refuser(appReasons);
