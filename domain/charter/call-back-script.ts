import { z } from "zod";
import { Text, text } from "../kit/language.ts";

/** What to say when calling a customer back (3.5.8); `{operator}`, `{contact}`, `{number}`, `{fault}` and `{engineer}` are filled in. */
export const CallBackScript = z.object({
  opening: Text,
  question: Text,
  rating: Text,
  comment: Text,
  satisfied: Text,
  notSatisfied: Text,
  notReached: Text,
  mind: z.array(Text),
});
export type CallBackScript = z.infer<typeof CallBackScript>;

/** The call-back script (3.5.8). */
export const callBackScript: CallBackScript = {
  opening: text(
    "您好，{contact}，這裡是服務熱線，我是{operator}。關於您的報障 {number}（{fault}），想向您確認一下，現在方便嗎？",
    "您好，{contact}，这里是服务热线，我是{operator}。关于您的报障 {number}（{fault}），想向您确认一下，现在方便吗？",
    "Good day {contact}, this is {operator} from the service hotline. I am calling about your report {number} ({fault}). Is this a good moment?",
  ),
  question: text(
    "{engineer}已經處理完成，請問現在一切正常嗎？",
    "{engineer}已经处理完成，请问现在一切正常吗？",
    "{engineer} has dealt with it. Is everything working now?",
  ),
  rating: text(
    "如果用 1 到 5 分評價這次服務，5 分最滿意，您給幾分？",
    "如果用 1 到 5 分评价这次服务，5 分最满意，您给几分？",
    "From 1 to 5, with 5 the best, how would you rate this service?",
  ),
  comment: text(
    "有什麼我們可以做得更好的嗎？",
    "有什么我们可以做得更好的吗？",
    "Is there anything we could do better?",
  ),
  satisfied: text(
    "感謝您的評價，有需要請隨時來電。",
    "感谢您的评价，有需要请随时来电。",
    "Thank you. Please call us any time.",
  ),
  notSatisfied: text(
    "非常抱歉。我馬上重新打開這張報障單，工程師會儘快與您聯繫。請告訴我現在的情況。",
    "非常抱歉。我马上重新打开这张报障单，工程师会尽快与您联系。请告诉我现在的情况。",
    "I am very sorry. I am opening the ticket again at once and an engineer will be in touch. Please tell me how it is now.",
  ),
  notReached: text(
    "沒有接通：不要留下故障細節，系統會安排下次撥打的時間。",
    "没有接通：不要留下故障细节，系统会安排下次拨打的时间。",
    "Not reached: leave no details of the fault; the next try is arranged for you.",
  ),
  mind: [
    text("先聽，不解釋、不辯護。", "先听，不解释、不辩护。", "Listen first; don't explain or defend."),
    text(
      "評分由客戶說出，不要暗示。",
      "评分由客户说出，不要暗示。",
      "The customer names the rating; don't suggest one.",
    ),
    text(
      "對態度的投訴記在 3.4 或 3.6.7。",
      "对态度的投诉记在 3.4 或 3.6.7。",
      "Complaints about conduct go on record against 3.4 or 3.6.7.",
    ),
  ],
};
