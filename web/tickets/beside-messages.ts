import { text } from "@kept/domain/kit/language.ts";

/** The words of what stands beside a ticket for whoever works on it. */
export const messages = {
  followers: text("關注", "关注", "Followers"),
  follow: text("關注", "关注", "Follow"),
  unfollow: text("不再關注", "不再关注", "Stop following"),
  followHint: text("有新進展就通知我", "有新进展就通知我", "I am told what happens here"),
  nobodyFollows: text("還沒有人關注", "还没有人关注", "Nobody follows it yet"),
  becauseMentioned: text("在備註裡被提到", "在备注里被提到", "mentioned in a note"),
  mentionList: text("提到誰", "提到谁", "Whom to mention"),
  wholeDepartment: text("整個部門", "整个部门", "the whole department"),
  noneFits: text("沒有這個人或部門", "没有这个人或部门", "Nobody of that name"),
} as const;
