import { text } from "@kept/domain/kit/language.ts";

/** What is said where a second factor is asked of people, and where an administrator says of whom. */
export const messages = {
  title: text("設定第二重驗證", "设置二次验证", "Set up your second factor"),
  must: text(
    "您的角色必須有第二重驗證。設定其中一種，就可以繼續。",
    "您的角色必须有二次验证。设置其中一种，就可以继续。",
    "Your role needs a second factor. Set up one of these to go on.",
  ),
  until: text(
    "您的角色必須有第二重驗證。請在 {date} 前設定其中一種。",
    "您的角色必须有二次验证。请在 {date} 前设置其中一种。",
    "Your role needs a second factor. Set up one of these by {date}.",
  ),
  settled: text("都好了。", "都好了。", "All is set."),
  free: text(
    "您的角色不必有，但有了更安全。",
    "您的角色不必有，但有了更安全。",
    "Your role does not need one, but you are safer with it.",
  ),
  later: text("以後再說", "以后再说", "Later"),
  goOn: text("繼續工作", "继续工作", "Go on to work"),
  signOut: text("登出", "退出", "Sign out"),
  signInFirst: text("請先登入。", "请先登录。", "Please sign in first."),
  signIn: text("登入", "登录", "Sign in"),
  rule: text("誰必須有第二重驗證", "谁必须有二次验证", "Who needs a second factor"),
  ruleHint: text(
    "有這些角色而沒有第二重驗證的人，下次登入時會被帶去設定，過了寬限的天數就必須先設定。用公司帳號登入而沒有密碼的人不在此限。",
    "有这些角色而没有二次验证的人，下次登录时会被带去设置，过了宽限的天数就必须先设置。用公司账号登录而没有密码的人不在此限。",
    "People with these roles who have none are led to it at their next sign-in, and need it once their days are over. Who signs in through the company's provider and has no password is not asked.",
  ),
  roles: text("角色", "角色", "Roles"),
  graceDays: text("寬限的天數", "宽限的天数", "Days of grace"),
  save: text("儲存", "保存", "Save"),
  saved: text("已保存", "已保存", "Saved"),
  nobody: text("沒有人必須有。", "没有人必须有。", "Nobody needs one."),
  allHave: text("有這些角色的人都設定好了。", "有这些角色的人都设置好了。", "Everyone of these roles has one."),
  lacking: text("{n} 人還沒有：", "{n} 人还没有：", "{n} have none yet:"),
  by: text("{date} 前", "{date} 前", "by {date}"),
  nextSignIn: text("下次登入時告知", "下次登录时告知", "told at their next sign-in"),
} as const;
