import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** What the room refuses. */
export const fileReasons = {
  "file-too-large": {
    status: 413,
    says: text(
      "檔案太大，上限是 {megabytes} MB。請壓縮或分成幾份。",
      "文件太大，上限是 {megabytes} MB。请压缩或分成几份。",
      "The file is too large; the limit is {megabytes} MB. Please compress or split it.",
    ),
  },
  "file-empty": {
    status: 422,
    says: text("這個檔案是空的。", "这个文件是空的。", "This file is empty."),
  },
  "file-not-found": {
    status: 404,
    says: text("找不到這個檔案。", "找不到这个文件。", "There is no such file."),
  },
  "file-being-scanned": {
    status: 409,
    says: text(
      "這個檔案正在掃描病毒，掃完才能開啟。請稍候再試。",
      "这个文件正在扫描病毒，扫完才能打开。请稍候再试。",
      "This file is being scanned for viruses and can be opened when that is done. Try again in a moment.",
    ),
  },
  "file-infected": {
    status: 409,
    says: text(
      "這個檔案含有病毒（{finding}），已隔離，不會交出。請向寄件人要一份乾淨的。",
      "这个文件含有病毒（{finding}），已隔离，不会交出。请向发件人要一份干净的。",
      "A virus ({finding}) was found in this file. It is kept apart and never given out; ask the sender for a clean one.",
    ),
  },
} as const satisfies Reasons;

export const refuse = refuser(fileReasons);
