import { z } from "zod";
import { Text, text } from "../kit/language.ts";

/** What to say at a step of the call, and what to keep in mind. `{name}`, `{company}`, `{contact}`, `{operator}`, `{minutes}`, `{time}` and `{number}` are filled in. */
export const StepGuidance = z.object({ clause: z.string(), say: z.array(Text), mind: z.array(Text) });
export type StepGuidance = z.infer<typeof StepGuidance>;

/** How we speak on the phone (3.4): by step, with an upset caller, and never. */
export const Guidance = z.object({
  greeting: Text,
  steps: z.array(StepGuidance),
  upset: z.array(Text),
  never: z.array(Text),
  farewell: Text,
});
export type Guidance = z.infer<typeof Guidance>;

const step = (clause: string, say: Text[], mind: Text[] = []): StepGuidance => ({ clause, say, mind });

/** The hotline's guidance (3.4, 3.5.1 to 3.5.8). */
export const guidance: Guidance = {
  greeting: text(
    "您好，這裡是服務熱線，我是{operator}，很高興為您服務。",
    "您好，这里是服务热线，我是{operator}，很高兴为您服务。",
    "Good day, this is the service hotline, {operator} speaking. How can I help you?",
  ),
  steps: [
    step(
      "3.5.1",
      [
        text("請問您是哪家公司？", "请问您是哪家公司？", "May I ask which company you are calling from?"),
        text("請問是{company}嗎？", "请问是{company}吗？", "Is this {company}?"),
      ],
      [
        text(
          "聽到什麼就輸入什麼，簡稱、拼音首字母都可以。",
          "听到什么就输入什么，简称、拼音首字母都可以。",
          "Type what you hear; a short name or pinyin initials will do.",
        ),
      ],
    ),
    step(
      "3.5.2",
      [
        text(
          "請稍等，我馬上查看貴公司的記錄。",
          "请稍等，我马上查看贵公司的记录。",
          "One moment please, I am looking at your company's record.",
        ),
      ],
      [
        text(
          "若有進行中的報障，先問是否為同一件事。",
          "若有进行中的报障，先问是否为同一件事。",
          "If a ticket is open, ask first whether it is the same thing.",
        ),
      ],
    ),
    step(
      "3.5.3",
      [
        text("請問您是{contact}嗎？", "请问您是{contact}吗？", "Am I speaking with {contact}?"),
        text(
          "請問您怎麼稱呼？怎麼聯繫您最方便？",
          "请问您怎么称呼？怎么联系您最方便？",
          "May I have your name, and the best way to reach you?",
        ),
      ],
      [
        text(
          "記錄上沒有的人，記下姓名和電話，並複述一遍。",
          "记录上没有的人，记下姓名和电话，并复述一遍。",
          "For someone not on record, note name and number and read them back.",
        ),
      ],
    ),
    step(
      "3.5.4",
      [
        text("請問出現了什麼情況？", "请问出现了什么情况？", "What is happening?"),
        text(
          "屏幕上有錯誤提示嗎？可以念給我聽嗎？",
          "屏幕上有错误提示吗？可以念给我听吗？",
          "Is there an error message? Could you read it to me?",
        ),
        text(
          "從什麼時候開始的？有多少人受影響？",
          "从什么时候开始的？有多少人受影响？",
          "Since when, and how many people can't work?",
        ),
      ],
      [
        text(
          "讓客戶說完，再複述確認。",
          "让客户说完，再复述确认。",
          "Let the caller finish, then say it back to be sure.",
        ),
      ],
    ),
    step(
      "3.5.5",
      [
        text(
          "{minutes} 分鐘內，也就是 {time} 前，工程師會與您聯繫。",
          "{minutes} 分钟内，也就是 {time} 前，工程师会与您联系。",
          "An engineer will be in touch with you within {minutes} minutes, that is by {time}.",
        ),
      ],
      [
        text(
          "說出這句話，承諾就開始計時。",
          "说出这句话，承诺就开始计时。",
          "The promise begins to run as you say it.",
        ),
      ],
    ),
    step(
      "3.5.6",
      [
        text(
          "您的報障單號是 {number}，方便記一下嗎？",
          "您的报障单号是 {number}，方便记一下吗？",
          "Your ticket number is {number}; would you like to write it down?",
        ),
      ],
      [
        text(
          "開立後，負責這家客戶的銷售會立即收到通知。",
          "开立后，负责这家客户的销售会立即收到通知。",
          "The customer's salesperson is told as soon as it is opened.",
        ),
      ],
    ),
    step(
      "3.5.7",
      [
        text(
          "您隨時可以憑單號來電詢問進展。",
          "您随时可以凭单号来电询问进展。",
          "You can call and ask how it stands at any time, with that number.",
        ),
      ],
      [
        text(
          "看著時鐘：沒有人聯繫客戶時，先提醒再等待。",
          "看着时钟：没有人联系客户时，先提醒再等待。",
          "Watch the clock: when nobody has called the customer, remind first, wait second.",
        ),
      ],
    ),
    step("3.5.8", [
      text(
        "處理完成後，我們會再打電話給您確認。",
        "处理完成后，我们会再打电话给您确认。",
        "Once it is dealt with, we will call you back to make sure.",
      ),
    ]),
  ],
  upset: [
    text(
      "我理解您很著急，我現在就為您處理。",
      "我理解您很着急，我现在就为您处理。",
      "I understand how urgent this is. I am taking care of it right now.",
    ),
    text("很抱歉給您帶來不便。", "很抱歉给您带来不便。", "I am sorry for the trouble this causes you."),
    text(
      "您說得對，這確實影響了你們的工作。請告訴我詳細情況。",
      "您说得对，这确实影响了你们的工作。请告诉我详细情况。",
      "You are right, this does keep you from working. Please tell me all about it.",
    ),
    text(
      "您的意見我已經記下，主管會看到。",
      "您的意见我已经记下，主管会看到。",
      "I have put what you said on record, and my supervisor will see it.",
    ),
    text(
      "我不確定，但我會問清楚，並在 {time} 前給您答覆。",
      "我不确定，但我会问清楚，并在 {time} 前给您答复。",
      "I am not certain, but I will find out and let you know by {time}.",
    ),
  ],
  never: [
    text("「這不歸我管。」", "「这不归我管。」", "“That is not my department.”"),
    text(
      "「不可能，是您操作錯了。」",
      "「不可能，是您操作错了。」",
      "“Impossible, you must have done something wrong.”",
    ),
    text("「您怎麼不早說？」", "「您怎么不早说？」", "“Why didn't you say so earlier?”"),
    text("「我也沒辦法。」", "「我也没办法。」", "“There is nothing I can do.”"),
    text(
      "打斷客戶、提高聲音、先掛電話。",
      "打断客户、提高声音、先挂电话。",
      "Interrupting, raising one's voice, hanging up first.",
    ),
    text(
      "承諾做不到的時間，或責怪同事。",
      "承诺做不到的时间，或责怪同事。",
      "Promising a time we can't keep, or blaming a colleague.",
    ),
  ],
  farewell: text("感謝您的來電，再見。", "感谢您的来电，再见。", "Thank you for calling. Goodbye."),
};
