import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** What the room refuses. */
export const staffReasons = {
  "sign-in-wrong": {
    status: 401,
    says: text(
      "電子郵件或密碼不正確。請再試一次，或請管理員設定新的密碼。",
      "电子邮件或密码不正确。请再试一次，或请管理员设置新的密码。",
      "E-mail or password is not right. Try again, or ask an administrator for a new password.",
    ),
  },
  "sign-in-slowed": {
    status: 429,
    says: text(
      "嘗試次數太多。請在 {seconds} 秒後再試。",
      "尝试次数太多。请在 {seconds} 秒后再试。",
      "Too many tries. Please wait {seconds} seconds and try again.",
    ),
  },
  "second-factor-needed": {
    status: 401,
    says: text(
      "密碼正確。請再輸入驗證器上的 6 位數字，或一組復原碼。",
      "密码正确。请再输入验证器上的 6 位数字，或一组恢复码。",
      "The password is right. Now type the 6 digits of your authenticator app, or a recovery code.",
    ),
  },
  "second-factor-wrong": {
    status: 401,
    says: text(
      "驗證碼不正確或已經用過。請等下一組數字再試，或用一組復原碼。",
      "验证码不正确或已经用过。请等下一组数字再试，或用一组恢复码。",
      "That code is not right, or was used already. Wait for the next one, or use a recovery code.",
    ),
  },
  "second-factor-not-begun": {
    status: 409,
    says: text(
      "還沒有可以確認的驗證器。請重新掃描圖碼。",
      "还没有可以确认的验证器。请重新扫描图码。",
      "There is no authenticator app to confirm. Scan the picture anew.",
    ),
  },
  "second-factor-there": {
    status: 409,
    says: text(
      "驗證器已經啟用。要換一個，請先停用。",
      "验证器已经启用。要换一个，请先停用。",
      "An authenticator app is in use already. Turn it off first to use another.",
    ),
  },
  "second-factor-required": {
    status: 409,
    says: text(
      "您的角色必須有第二重驗證。請先加入另一種，再移除這一種。",
      "您的角色必须有二次验证。请先加入另一种，再移除这一种。",
      "Your role needs a second factor. Add another one first, then remove this one.",
    ),
  },
  "factor-rule-changed-meanwhile": {
    status: 409,
    says: text(
      "這項規定剛被別人改過。請看現在的內容，再改一次。",
      "这项规定刚被别人改过。请看现在的内容，再改一次。",
      "Somebody changed this rule meanwhile. Look at it as it is now and change it again.",
    ),
  },
  "code-does-not-fit": {
    status: 422,
    says: text(
      "這組數字不對。請確認手機時間正確，再輸入目前的數字。",
      "这组数字不对。请确认手机时间正确，再输入当前的数字。",
      "These digits do not fit. Check that the phone's clock is right, then type the current ones.",
    ),
  },
  "passkey-refused": {
    status: 401,
    says: text(
      "這個通行密鑰沒有被接受。請再試一次，或用密碼登入。",
      "这个通行密钥没有被接受。请再试一次，或用密码登录。",
      "This passkey was not accepted. Try again, or sign in with your password.",
    ),
  },
  "passkey-needs-a-page": {
    status: 422,
    says: text(
      "通行密鑰只能在 Kept 的網頁上使用。",
      "通行密钥只能在 Kept 的网页上使用。",
      "Passkeys work only on a page of Kept's own.",
    ),
  },
  "password-link-used": {
    status: 409,
    says: text(
      "這個連結已經用過或已過期。請向管理員要新的。",
      "这个链接已经用过或已过期。请向管理员要新的。",
      "This link was used already or has expired. Ask an administrator for a new one.",
    ),
  },
  "session-not-found": {
    status: 404,
    says: text("這個登入已經結束。", "这个登录已经结束。", "This sign-in has ended already."),
  },
  "password-wrong": {
    status: 422,
    says: text("目前的密碼不正確。", "当前的密码不正确。", "The current password is not right."),
  },
  "password-too-short": {
    status: 422,
    says: text(
      "密碼至少要 8 個字元，而且不能與電子郵件相同。",
      "密码至少要 8 个字符，而且不能与电子邮件相同。",
      "A password needs at least 8 characters and must differ from the e-mail.",
    ),
  },
  "only-for-people": {
    status: 403,
    says: text(
      "只有登入的人才能更改自己的密碼。請先登入。",
      "只有登录的人才能更改自己的密码。请先登录。",
      "Only someone who has signed in can change their password. Please sign in first.",
    ),
  },
  "password-unchanged": {
    status: 422,
    says: text("新密碼與舊密碼相同。", "新密码与旧密码相同。", "The new password is the old one. Choose another."),
  },
  "set-up-link-used": {
    status: 409,
    says: text(
      "這個設定連結已經用過或已失效。請登入，或重新啟動 Kept 取得新的連結。",
      "这个设置链接已经用过或已失效。请登录，或重新启动 Kept 取得新的链接。",
      "This set-up link was used already or is no longer valid. Sign in, or restart Kept for a new one.",
    ),
  },
  "email-taken": {
    status: 409,
    says: text(
      "{email} 已屬於 {name}。請用別的電子郵件。",
      "{email} 已属于 {name}。请用别的电子邮件。",
      "{email} belongs to {name} already. Please use another e-mail.",
    ),
  },
  "last-administrator": {
    status: 409,
    says: text(
      "這是最後一位管理員。請先讓另一人成為管理員。",
      "这是最后一位管理员。请先让另一人成为管理员。",
      "This is the last administrator. Make someone else an administrator first.",
    ),
  },
  "staff-not-found": {
    status: 404,
    says: text("找不到這位同事。", "找不到这位同事。", "There is no such person here."),
  },
  "staff-changed-meanwhile": {
    status: 409,
    says: text(
      "{name} 的資料剛被別人改過。請看過新的內容再儲存。",
      "{name} 的资料刚被别人改过。请看过新的内容再保存。",
      "Someone else has just changed {name}. Look at the new version, then save again.",
    ),
  },
  "staff-left": {
    status: 409,
    says: text(
      "{name} 已離職，不能指定。請選別人。",
      "{name} 已离职，不能指定。请选别人。",
      "{name} has left and cannot be named. Please choose someone else.",
    ),
  },
  "department-not-found": {
    status: 404,
    says: text("找不到部門 {code}。", "找不到部门 {code}。", "There is no department {code}."),
  },
  "department-changed-meanwhile": {
    status: 409,
    says: text(
      "這個部門剛被別人改過。請看過新的內容再儲存。",
      "这个部门刚被别人改过。请看过新的内容再保存。",
      "Someone else has just changed this department. Look at the new version, then save again.",
    ),
  },
  "roster-too-long": {
    status: 422,
    says: text(
      "一次最多看 {days} 天的值班表。請選短一點的期間。",
      "一次最多看 {days} 天的值班表。请选短一点的期间。",
      "At most {days} days of the roster can be looked at in one go. Choose a shorter time.",
    ),
  },
  "shift-not-found": {
    status: 404,
    says: text(
      "找不到這個班次。它可能已被刪除。",
      "找不到这个班次。它可能已被删除。",
      "There is no such shift. It may have been removed.",
    ),
  },
  "absence-not-found": {
    status: 404,
    says: text(
      "找不到這筆請假。它可能已被撤回。",
      "找不到这笔请假。它可能已被撤回。",
      "There is no such absence. It may have been withdrawn.",
    ),
  },
  "absence-of-another": {
    status: 403,
    says: text(
      "您只能登記自己的請假。別人的請由主管登記。",
      "您只能登记自己的请假。别人的请由主管登记。",
      "You can enter only your own absence. A manager enters those of others.",
    ),
  },
  "absence-ends-before-it-begins": {
    status: 422,
    says: text("結束必須晚於開始。", "结束必须晚于开始。", "The end must lie after the beginning."),
  },
  "own-deputy": {
    status: 422,
    says: text(
      "代理人不能是本人。請選別人。",
      "代理人不能是本人。请选别人。",
      "Nobody can stand in for themselves. Choose someone else.",
    ),
  },
  "key-scope-unknown": {
    status: 422,
    says: text(
      "沒有「{verb}」這項權限。請從清單中選擇。",
      "没有“{verb}”这项权限。请从清单中选择。",
      "There is no right called {verb}. Pick from the list.",
    ),
  },
  "key-already-expired": {
    status: 422,
    says: text(
      "到期時間已經過去。請選以後的時間，或留空。",
      "到期时间已经过去。请选以后的时间，或留空。",
      "That expiry has passed already. Choose a later one, or leave it empty.",
    ),
  },
  "own-role-not-found": {
    status: 404,
    says: text(
      "找不到角色 {code}。它可能已被刪除。",
      "找不到角色 {code}。它可能已被删除。",
      "There is no role {code}. It may have been removed.",
    ),
  },
  "own-role-changed-meanwhile": {
    status: 409,
    says: text(
      "這個角色剛被別人改過。請看過新的內容再儲存。",
      "这个角色刚被别人改过。请看过新的内容再保存。",
      "Someone else has just changed this role. Look at the new version, then save again.",
    ),
  },
  "own-role-held": {
    status: 409,
    says: text(
      "還有 {count} 人擁有這個角色。請先從他們的資料中移除。",
      "还有 {count} 人拥有这个角色。请先从他们的资料中移除。",
      "{count} people still have this role. Take it from them first.",
    ),
  },
  "right-never-given": {
    status: 422,
    says: text(
      "「{verb}」只屬於管理員，不能放進自訂角色：擁有它的人可以讓自己成為管理員。",
      "“{verb}”只属于管理员，不能放进自定义角色：拥有它的人可以让自己成为管理员。",
      "{verb} stays with administrators: whoever has it could make themselves one.",
    ),
  },
  "key-not-found": {
    status: 404,
    says: text("找不到這把金鑰。", "找不到这把密钥。", "There is no such key."),
  },
} as const satisfies Reasons;

export const refuse = refuser(staffReasons);
