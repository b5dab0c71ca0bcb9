import { text } from "@kept/domain/kit/language.ts";

export const messages = {
  attach: text("附加檔案", "附加文件", "Attach files"),
  camera: text("拍照", "拍照", "Take a photo"),
  hint: text(
    "可貼上截圖，或把檔案拖到這頁；每個最多 {megabytes} MB，任何類型",
    "可粘贴截图，或把文件拖到这页；每个最多 {megabytes} MB，任何类型",
    "Paste a screenshot or drop files anywhere here; any type, up to {megabytes} MB each",
  ),
  waiting: text("還沒送出的檔案", "还没发送的文件", "Files not sent yet"),
  sendFiles: text("送出 {count} 個檔案", "发送 {count} 个文件", "Send {count} files"),
  remove: text("移除 {name}", "移除 {name}", "Remove {name}"),
  removed: text("已移除「{name}」", "已移除“{name}”", "“{name}” was removed"),
  undo: text("復原", "撤销", "Undo"),
  cancel: text("停止送出 {name}", "停止发送 {name}", "Stop sending {name}"),
  sending: text("正在送出 {name}", "正在发送 {name}", "Sending {name}"),
  lineLost: text(
    "連不上伺服器；檔案留在這裡，可以再試。",
    "连不上服务器；文件留在这里，可以再试。",
    "The server cannot be reached; the file stays here. Try again.",
  ),
  tooLarge: text(
    "「{name}」超過 {megabytes} MB，沒有加入。請壓縮或分成幾份。",
    "“{name}”超过 {megabytes} MB，没有加入。请压缩或分成几份。",
    "“{name}” is over {megabytes} MB and was not added. Compress or split it.",
  ),
  empty: text("「{name}」是空的，沒有加入。", "“{name}”是空的，没有加入。", "“{name}” is empty and was not added."),
  dropHere: text("放開就附加在這張單上", "放开就附加在这张单上", "Let go to attach it here"),
  screenshot: text("截圖 {time}.png", "截图 {time}.png", "Screenshot {time}.png"),
} as const;
