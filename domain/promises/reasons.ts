import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

export const promiseReasons = {
  "promise-unknown": { status: 404, says: text("找不到這項承諾。", "找不到这项承诺。", "There is no such promise.") },
  "promise-over": {
    status: 409,
    says: text(
      "這項承諾已經結束，不能再改。",
      "这项承诺已经结束，不能再改。",
      "This promise is over and cannot change any more.",
    ),
  },
  "pause-not-allowed": {
    status: 422,
    says: text(
      "這一條不能因為這個原因暫停。時間照常計算。",
      "这一条不能因为这个原因暂停。时间照常计算。",
      "This clause may not stand still for this reason. Its time runs on.",
    ),
  },
  "promise-paused-already": {
    status: 409,
    says: text("計時已經暫停。", "计时已经暂停。", "Its clock stands still already."),
  },
  "promise-not-paused": {
    status: 409,
    says: text("計時並未暫停。", "计时并未暂停。", "Its clock is not paused."),
  },
} as const satisfies Reasons;

export const refuse = refuser(promiseReasons);
