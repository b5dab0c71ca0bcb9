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
  "code-unknown": {
    status: 404,
    says: text(
      "代碼表裡沒有 {code}。請在列表中查找。",
      "代码表里没有 {code}。请在列表中查找。",
      "The code tree has no {code}. Look it up in the list.",
    ),
  },
  "code-changed-meanwhile": {
    status: 409,
    says: text(
      "這個代碼剛被別人改過。請看現在的內容，再改一次。",
      "这个代码刚被别人改过。请看现在的内容，再改一次。",
      "Somebody changed this code meanwhile. Look at it as it is now and change it again.",
    ),
  },
  "code-name-missing": {
    status: 422,
    says: text(
      "三種語言的名稱都要填。",
      "三种语言的名称都要填。",
      "A code needs its name in all three languages. Fill in what is missing.",
    ),
  },
  "code-name-taken": {
    status: 409,
    says: text(
      "已有同名的代碼。請換一個名稱，或直接使用那一個。",
      "已有同名的代码。请换一个名称，或直接使用那一个。",
      "Another code in use has this name. Choose another name, or use that code.",
    ),
  },
  "code-retired-already": {
    status: 409,
    says: text("這個代碼已停用。", "这个代码已停用。", "This code is retired already."),
  },
  "code-becomes-unknown": {
    status: 422,
    says: text(
      "合併或拆分的目標必須是同一類中仍在使用的其他代碼。",
      "合并或拆分的目标必须是同一类中仍在使用的其他代码。",
      "What takes its place must be other codes of the same kind that are still in use.",
    ),
  },
  "code-is-last": {
    status: 409,
    says: text(
      "這是此類中最後一個使用中的代碼，不能停用。請先新增另一個。",
      "这是此类中最后一个使用中的代码，不能停用。请先新增另一个。",
      "This is the last code of its kind in use. Add another one first.",
    ),
  },
  "code-result-fixed": {
    status: 409,
    says: text(
      "結果的代碼決定報障如何結束，只能改名，不能新增或停用。",
      "结果的代码决定报障如何结束，只能改名，不能新增或停用。",
      "Results decide how a ticket ends, so they can be renamed but not added or retired.",
    ),
  },
  "guidance-changed-meanwhile": {
    status: 409,
    says: text(
      "話術剛被別人改過。請看現在的內容，再改一次。",
      "话术刚被别人改过。请看现在的内容，再改一次。",
      "Somebody changed the guidance meanwhile. Look at it as it is now and change it again.",
    ),
  },
  "house-rules-changed-meanwhile": {
    status: 409,
    says: text(
      "準則剛被別人改過。請看現在的內容，再改一次。",
      "准则刚被别人改过。请看现在的内容，再改一次。",
      "Somebody changed the rules meanwhile. Look at them as they are now and change them again.",
    ),
  },
  "house-rules-in-the-past": {
    status: 422,
    says: text(
      "準則不能從過去生效。請選現在或之後的時間。",
      "准则不能从过去生效。请选现在或之后的时间。",
      "Rules cannot hold from the past. Choose now or later.",
    ),
  },
  "pause-reason-left-out": {
    status: 422,
    says: text(
      "暫停原因不能刪除，因為已暫停的時鐘還用著它。請改為停用。",
      "暂停原因不能删除，因为已暂停的时钟还用着它。请改为停用。",
      "A pause reason cannot be left out, as clocks have stood still for it. Retire it instead.",
    ),
  },
  "pause-reason-twice": {
    status: 422,
    says: text("同一個暫停原因出現了兩次。", "同一个暂停原因出现了两次。", "A pause reason stands there twice."),
  },
  "guidance-placeholders-differ": {
    status: 422,
    says: text(
      "「{sentence}」三種語言裡花括號中的名稱要一樣。",
      "“{sentence}”三种语言里花括号中的名称要一样。",
      "“{sentence}” must carry the same names in braces in all three languages.",
    ),
  },
} as const satisfies Reasons;

export const refuse = refuser(charterReasons);
