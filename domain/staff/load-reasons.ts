import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** What is refused when people come in from a file. */
export const staffLoadReasons = {
  "people-load-unknown": {
    status: 404,
    says: text("找不到這個檔案，請重新匯入。", "找不到这个文件，请重新导入。", "This file is not here. Load it again."),
  },
  "people-load-begun": {
    status: 409,
    says: text(
      "這個檔案已經匯入過了。要再做一次，請重新選檔案。",
      "这个文件已经导入过了。要再做一次，请重新选文件。",
      "This file was brought in already. To do it again, choose the file anew.",
    ),
  },
  "people-load-not-applied": {
    status: 409,
    says: text(
      "這個檔案還沒有匯入，沒有什麼可收回。",
      "这个文件还没有导入，没有什么可收回。",
      "This file was not brought in, so there is nothing to take back.",
    ),
  },
  "people-load-empty": {
    status: 409,
    says: text("這個檔案沒有什麼要改的。", "这个文件没有什么要改的。", "This file changes nothing."),
  },
  "too-many-people": {
    status: 422,
    says: text(
      "一次最多 {most} 人。請分成幾個檔案。",
      "一次最多 {most} 人。请分成几个文件。",
      "At most {most} people at a time. Split the file.",
    ),
  },
  "load-touches-administrators": {
    status: 409,
    says: text(
      "這會讓 {names} 成為管理員，或不再是管理員。請另外確認。",
      "这会让 {names} 成为管理员，或不再是管理员。请另外确认。",
      "This would make administrators of, or no longer of: {names}. Please confirm it.",
    ),
  },
} as const satisfies Reasons;

export const refuseLoad = refuser(staffLoadReasons);
