import { text } from "@kept/domain/kit/language.ts";

export const attachmentMessages = {
  fetch: text("下載", "下载", "Download"),
  look: text("預覽", "预览", "Preview"),
  fold: text("收起預覽", "收起预览", "Fold the preview"),
  scanning: text(
    "正在掃描病毒，掃完才能開啟",
    "正在扫描病毒，扫完才能打开",
    "Being scanned for viruses; opens when that is done",
  ),
  infected: text(
    "含有病毒（{finding}），已隔離，不能下載",
    "含有病毒（{finding}），已隔离，不能下载",
    "Virus found ({finding}); kept apart, cannot be fetched",
  ),
  unscanned: text("未經病毒掃描", "未经病毒扫描", "Not scanned for viruses"),
  noFiles: text("還沒有附件", "还没有附件", "No files yet"),
} as const;
