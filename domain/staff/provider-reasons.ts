import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** Why signing in through the provider says no. */
export const providerReasons = {
  "no-provider": {
    status: 404,
    says: text(
      "這裡沒有設定其他登入方式。請用電子郵件和密碼登入。",
      "这里没有设置其他登录方式。请用电子邮件和密码登录。",
      "No other way to sign in is set up here. Use your e-mail and password.",
    ),
  },
  "provider-unreachable": {
    status: 503,
    says: text(
      "暫時連不上{provider}。請稍後再試，或用電子郵件和密碼登入。",
      "暂时连不上{provider}。请稍后再试，或用电子邮件和密码登录。",
      "{provider} cannot be reached right now. Try again in a while, or use your e-mail and password.",
    ),
  },
  "provider-refused": {
    status: 403,
    says: text(
      "{provider} 沒有讓您登入，或這次登入已過期。請重新開始。",
      "{provider} 没有让您登录，或这次登录已过期。请重新开始。",
      "{provider} did not let you in, or this sign-in has run out. Begin again.",
    ),
  },
  "provider-person-unknown": {
    status: 403,
    says: text(
      "{email} 不是這裡的人員，您的群組也沒有對應的角色。請找管理員。",
      "{email} 不是这里的人员，您的群组也没有对应的角色。请找管理员。",
      "{email} does not work here, and none of your groups has a role here. Ask your administrator.",
    ),
  },
  "provider-email-missing": {
    status: 403,
    says: text(
      "{provider} 沒有給出您已驗證的電子郵件。請找管理員。",
      "{provider} 没有给出您已验证的电子邮件。请找管理员。",
      "{provider} did not give a verified e-mail of yours. Ask your administrator.",
    ),
  },
} as const satisfies Reasons;

export const refuse = refuser(providerReasons);
