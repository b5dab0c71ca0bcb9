import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** Why the mail room says no. */
export const mailReasons = {
  "mailbox-not-found": {
    status: 404,
    says: text("沒有這個信箱。", "没有这个邮箱。", "There is no such mailbox."),
  },
  "mailbox-name-taken": {
    status: 409,
    says: text("已有一個信箱叫「{name}」。", "已有一个邮箱叫“{name}”。", "A mailbox is named “{name}” already."),
  },
  "mailbox-changed": {
    status: 409,
    says: text(
      "這個信箱的設定剛被別人改過。請看過後再改一次。",
      "这个邮箱的设置刚被别人改过。请看过后再改一次。",
      "Somebody else has just changed this mailbox. Look at it, then change it again.",
    ),
  },
  "mailbox-needs-secret": {
    status: 422,
    says: text(
      "請填密碼，或改用 OAuth2 並填用戶端密鑰。",
      "请填密码，或改用 OAuth2 并填客户端密钥。",
      "Give a password, or sign in by OAuth2 with a client secret.",
    ),
  },
  "mailbox-needs-provider": {
    status: 422,
    says: text(
      "請填登入服務的地址，或它的授權地址與權杖地址。",
      "请填登录服务的地址，或它的授权地址与令牌地址。",
      "Give the address of the sign-in service, or its authorisation and token addresses.",
    ),
  },
  "mailbox-not-signed-in": {
    status: 409,
    says: text(
      "還沒有人登入這個信箱。請按「登入」。",
      "还没有人登录这个邮箱。请按“登录”。",
      "Nobody has signed in to this mailbox yet. Press Sign in.",
    ),
  },
  "mailbox-sign-in-withdrawn": {
    status: 409,
    says: text(
      "信箱的登入被撤銷或已過期，收不到信。請管理員再按一次「登入」。",
      "邮箱的登录被撤销或已过期，收不到邮件。请管理员再按一次“登录”。",
      "The sign-in to this mailbox was withdrawn or has run out, so no mail comes in. An administrator has to sign in again.",
    ),
  },
  "mailbox-token-refused": {
    status: 409,
    says: text(
      "登入服務給了權杖，但郵件伺服器不接受。請檢查使用者名稱、權限範圍（scope），以及這個帳號是否可用 IMAP。",
      "登录服务给了令牌，但邮件服务器不接受。请检查用户名、权限范围（scope），以及这个账号是否可用 IMAP。",
      "The sign-in service gave a token, but the mail server does not take it. Check the user name, the scope, and that this account may use IMAP.",
    ),
  },
  "mailbox-client-refused": {
    status: 409,
    says: text(
      "登入服務不接受這個用戶端。請檢查用戶端編號、密鑰和權限範圍。（{says}）",
      "登录服务不接受这个客户端。请检查客户端编号、密钥和权限范围。（{says}）",
      "The sign-in service does not take this client. Check its id, its secret and the scope. ({says})",
    ),
  },
  "mailbox-provider-unreachable": {
    status: 503,
    says: text(
      "連不上登入服務。請檢查它的地址。（{says}）",
      "连不上登录服务。请检查它的地址。（{says}）",
      "The sign-in service cannot be reached. Check its address. ({says})",
    ),
  },
  "mailbox-needs-no-sign-in": {
    status: 409,
    says: text("這個信箱不需要有人登入。", "这个邮箱不需要有人登录。", "Nobody needs to sign in to this mailbox."),
  },
  "mailbox-sign-in-not-begun": {
    status: 409,
    says: text(
      "這次登入不是您開始的，或已超過十分鐘。請再按一次「登入」。",
      "这次登录不是您开始的，或已超过十分钟。请再按一次“登录”。",
      "This sign-in was not begun by you, or more than ten minutes ago. Press Sign in once more.",
    ),
  },
  "mailbox-no-refresh": {
    status: 409,
    says: text(
      "登入服務沒有給可以續期的權杖。請在權限範圍裡加上 offline_access，再登入一次。",
      "登录服务没有给可以续期的令牌。请在权限范围里加上 offline_access，再登录一次。",
      "The sign-in service gave no token to renew by. Add offline_access to the scope and sign in again.",
    ),
  },
  "file-not-of-ticket": {
    status: 422,
    says: text(
      "只能附上這張單上已有的檔案。請先把檔案附加到單上。",
      "只能附上这张单上已有的文件。请先把文件附加到单上。",
      "Only files that are on this ticket can be sent. Attach the file to it first.",
    ),
  },
  "no-mail-server": {
    status: 409,
    says: text(
      "還沒有設定寄信伺服器（KEPT_SMTP_URL），信寄不出去。請管理員設定。",
      "还没有设置发信服务器（KEPT_SMTP_URL），邮件发不出去。请管理员设置。",
      "No mail server is set (KEPT_SMTP_URL), so nothing can be sent. Ask an administrator to set one.",
    ),
  },
  "only-people-write": {
    status: 403,
    says: text("只有登入的人可以寫信。", "只有登录的人可以写信。", "Only people who have signed in can write mail."),
  },
  "may-not-wait": {
    status: 403,
    says: text(
      "您不能讓故障單等待。請只寄信，或請負責的工程師設定。",
      "您不能让故障单等待。请只发邮件，或请负责的工程师设置。",
      "You may not let a ticket wait. Send the mail alone, or ask the engineer in charge.",
    ),
  },
  "mail-has-left": {
    status: 409,
    says: text(
      "這封信已經寄出，不能收回。",
      "这封邮件已经发出，不能撤回。",
      "This mail has left and cannot be taken back.",
    ),
  },
  "arrival-settled-already": {
    status: 409,
    says: text("這件來訊已由 {who} 處理。", "这件来讯已由 {who} 处理。", "{who} has settled this arrival already."),
  },
  "mail-not-found": {
    status: 404,
    says: text("沒有這封郵件。", "没有这封邮件。", "There is no such mail."),
  },
} as const satisfies Reasons;

export const refuse = refuser(mailReasons);
