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
} as const satisfies Reasons;

export const refuse = refuser(fileReasons);
