import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** What the room refuses. */
export const noticeReasons = {
  "notice-not-found": {
    status: 404,
    says: text(
      "找不到這則通知，或它不是給您的。",
      "找不到这则通知，或它不是给您的。",
      "There is no such notice, or it is not addressed to you.",
    ),
  },
} as const satisfies Reasons;

export const refuse = refuser(noticeReasons);
