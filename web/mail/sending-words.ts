import { text } from "@kept/domain/kit/language.ts";

/** What the settings of sending say. */
export const sendingWords = {
  sending: text("寄信", "发信", "Sending"),
  sendingOf: text("從「{name}」寄信", "从“{name}”发信", "Sending from {name}"),
  tokenIn: text("客戶回信時怎麼認出是哪張單", "客户回信时怎么认出是哪张单", "How an answer names its ticket"),
  tokenInHint: text(
    "郵件程式通常會帶著線索；有些會丟掉，那時就靠這個簽過的憑記。",
    "邮件程序通常会带着线索；有些会丢掉，那时就靠这个签过的凭记。",
    "Mail programs mostly keep the thread; where one drops it, this signed token remains.",
  ),
  "token-nowhere": text("只靠郵件程式", "只靠邮件程序", "By what mail programs keep"),
  "token-address": text(
    "憑記放在回信地址（service+t-…@）",
    "凭记放在回信地址（service+t-…@）",
    "A token in the address (service+t-…@)",
  ),
  "token-subject": text("憑記放在主旨", "凭记放在主题", "A token in the subject"),
  ownServer: text("用這個信箱自己的寄信伺服器", "用这个邮箱自己的发信服务器", "By a mail server of this mailbox's own"),
  houseServer: text(
    "不勾選就用公司的寄信伺服器（KEPT_SMTP_URL）。",
    "不勾选就用公司的发信服务器（KEPT_SMTP_URL）。",
    "Otherwise by the house's (KEPT_SMTP_URL).",
  ),
  noHouseServer: text(
    "公司還沒有寄信伺服器（KEPT_SMTP_URL），不勾選就寄不出去。",
    "公司还没有发信服务器（KEPT_SMTP_URL），不勾选就发不出去。",
    "The house has none (KEPT_SMTP_URL): without it nothing can be sent.",
  ),
  smtpHost: text("寄信伺服器（SMTP）", "发信服务器（SMTP）", "Mail server (SMTP)"),
  "smtp-tls": text("TLS（465）", "TLS（465）", "TLS (465)"),
  "smtp-starttls": text("STARTTLS（587）", "STARTTLS（587）", "STARTTLS (587)"),
  "smtp-none": text("不加密（只限本機）", "不加密（仅限本机）", "Without encryption (this machine only)"),
  smtpUser: text("使用者名稱（不需要就留空）", "用户名（不需要就留空）", "User name (empty when it asks for none)"),
  passwordOrSignIn: text(
    "用 OAuth2 登入的信箱留空，就用同一個登入寄信",
    "用 OAuth2 登录的邮箱留空，就用同一个登录发信",
    "Leave it empty where the mailbox signs in by OAuth2: it sends by that",
  ),
  signatureHant: text("簽名（繁體中文）", "签名（繁体中文）", "Signature (Traditional Chinese)"),
  signatureHans: text("簽名（簡體中文）", "签名（简体中文）", "Signature (Simplified Chinese)"),
  signatureEn: text("簽名（英文）", "签名（英文）", "Signature (English)"),
  trySending: text("寄一封給自己試試", "发一封给自己试试", "Send it a trial"),
  "sent-done": text("寄得出去，也收得到。", "发得出去，也收得到。", "It was sent, and it arrived."),
  "sent-no-server": text(
    "沒有寄信伺服器：勾選上面那一項並填寫，或請維運設定 KEPT_SMTP_URL。",
    "没有发信服务器：勾选上面那一项并填写，或请运维设置 KEPT_SMTP_URL。",
    "There is no mail server: give one above, or have KEPT_SMTP_URL set.",
  ),
  "sent-reach": text(
    "連不上寄信伺服器。請檢查名稱與連接埠。（{says}）",
    "连不上发信服务器。请检查名称与端口。（{says}）",
    "The mail server cannot be reached. Check its name and port. ({says})",
  ),
  "sent-secure": text(
    "無法建立加密連線。請換一種連線方式，或檢查伺服器的憑證。（{says}）",
    "无法建立加密连接。请换一种连接方式，或检查服务器的证书。（{says}）",
    "No encrypted connection came about. Choose another way, or check the server's certificate. ({says})",
  ),
  "sent-sign-in": text(
    "寄信伺服器不接受這個使用者名稱或密碼。很多郵件服務要用授權碼，並要先開啟 SMTP。（{says}）",
    "发信服务器不接受这个用户名或密码。很多邮件服务要用授权码，并要先开启 SMTP。（{says}）",
    "The mail server does not accept this name or password. Many services ask for an app password, and for SMTP to be switched on. ({says})",
  ),
  "sent-refused": text(
    "寄信伺服器不收這封信。請確認它准許從這個地址寄信。（{says}）",
    "发信服务器不收这封邮件。请确认它准许从这个地址发信。（{says}）",
    "The mail server does not take the mail. See that it lets this address send. ({says})",
  ),
  "sent-collect": text(
    "收不到這個信箱的信，所以看不到試寄的信是否到了。請先讓收信正常。（{says}）",
    "收不到这个邮箱的邮件，所以看不到试发的邮件是否到了。请先让收信正常。（{says}）",
    "The mailbox cannot be collected, so nobody can tell whether the trial arrives. Put that right first. ({says})",
  ),
  "sent-lost": text(
    "寄信伺服器收下了，但十五秒內沒有送到 {says}。請看垃圾信匣，再試一次。",
    "发信服务器收下了，但十五秒内没有送到 {says}。请看垃圾邮件，再试一次。",
    "The mail server took it, but in fifteen seconds it did not arrive at {says}. Look into the junk folder, and try again.",
  ),
  "sent-lost-token": text(
    "寄到 {says} 的信十五秒內沒有到：這個信箱大概不收帶「+」的地址。請把憑記放在主旨。",
    "发到 {says} 的邮件十五秒内没有到：这个邮箱大概不收带“+”的地址。请把凭记放在主题。",
    "Mail to {says} did not arrive in fifteen seconds: the mailbox seems not to take addresses with a plus. Put the token in the subject.",
  ),
};
