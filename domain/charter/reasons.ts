import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** Why the charter says no. */
export const charterReasons = {
  "clause-unknown": {
    status: 404,
    says: text(
      "承諾章程裡沒有 {id} 這一條。",
      "承诺章程里没有 {id} 这一条。",
      "The charter has no clause {id}. Look it up in the list.",
    ),
  },
  "clause-begins-in-past": {
    status: 422,
    says: text(
      "新版本只能從現在或以後起生效；已經作出的承諾保留原來的版本。",
      "新版本只能从现在或以后起生效；已经作出的承诺保留原来的版本。",
      "A new version can only hold from now on or later; promises already made keep theirs. Choose a later date.",
    ),
  },
  "clause-figure-unfit": {
    status: 422,
    says: text(
      "{id} 的數字要用同一種形式（時限、響鈴次數或週期）。",
      "{id} 的数字要用同一种形式（时限、响铃次数或周期）。",
      "The figure of {id} keeps its kind: a time limit, rings, or a cycle.",
    ),
  },
  "clause-ladder-unordered": {
    status: 422,
    says: text(
      "升級步驟要按時間先後排列。",
      "升级步骤要按时间先后排列。",
      "The rungs of the ladder go from early to late. Put them in order.",
    ),
  },
  "clause-not-measured": {
    status: 422,
    says: text(
      "{id} 不計時，沒有提醒和升級步驟可設。",
      "{id} 不计时，没有提醒和升级步骤可设。",
      "{id} runs no clock, so it has no warnings or ladder to set.",
    ),
  },
  "clause-unchanged": {
    status: 409,
    says: text(
      "與現行版本相同，沒有需要保存的改動。",
      "与现行版本相同，没有需要保存的改动。",
      "This is the same as the version in force. Nothing was saved.",
    ),
  },
} as const satisfies Reasons;

export const refuse = refuser(charterReasons);
