import { z } from "zod";
import { text, Text } from "../kit/language.ts";

/** What the operator says on a call back (3.5.8), step by step; `{contact}`, `{customer}`, `{number}`, `{fault}` and `{engineer}` are filled in. */
export const CallBackScript = z.array(z.object({ key: z.string().max(40), says: Text })).max(20);
export type CallBackScript = z.infer<typeof CallBackScript>;

/** The script a new house begins with. */
export const callBackScript: CallBackScript = [
  {
    key: "greet",
    says: text(
      "您好，請問是{contact}嗎？這裡是服務熱線，想花一分鐘了解 {number} 的處理情況，方便嗎？",
      "您好，请问是{contact}吗？这里是服务热线，想花一分钟了解 {number} 的处理情况，方便吗？",
      "Good day, is that {contact}? This is the service hotline about {number}. Do you have a minute?",
    ),
  },
  {
    key: "works",
    says: text(
      "您報修的「{fault}」，現在是否一切正常？",
      "您报修的「{fault}」，现在是否一切正常？",
      'You reported "{fault}". Does everything work now?',
    ),
  },
  {
    key: "engineer",
    says: text(
      "{engineer} 的服務和說明，您滿意嗎？態度如何？",
      "{engineer} 的服务和说明，您满意吗？态度如何？",
      "Were you content with {engineer}'s help and explanations, and with how you were treated?",
    ),
  },
  {
    key: "rating",
    says: text(
      "如果以 1 到 5 分評價這次服務，您會給幾分？",
      "如果以 1 到 5 分评价这次服务，您会给几分？",
      "On a scale of 1 to 5, how would you rate this service?",
    ),
  },
  {
    key: "more",
    says: text(
      "還有什麼我們能為您做的嗎？謝謝您的寶貴意見。",
      "还有什么我们能为您做的吗？谢谢您的宝贵意见。",
      "Is there anything else we can do for you? Thank you for telling us.",
    ),
  },
];
