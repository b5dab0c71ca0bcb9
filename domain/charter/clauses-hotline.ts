import { minute } from "../kit/instant.ts";
import { text } from "../kit/language.ts";
import type { Clause } from "./clause.ts";
import { measured, unmeasured } from "./draft.ts";
import { ringCadences } from "./figure.ts";
import { ladders } from "./rung.ts";

/** Clauses 3.1 to 3.4: how we can be reached, how soon we respond, and how we speak. */
export const hotline: readonly Clause[] = [
  unmeasured("3.1", "operator", {
    title: text("電話、郵件、傳真", "电话、邮件、传真", "Telephone, e-mail and fax"),
    says: text(
      "我們建立電話、郵件、傳真等報障接收途徑。",
      "我们建立电话、邮件、传真等报障接收途径。",
      "Faults are taken by telephone, e-mail and fax.",
    ),
    asks: text(
      "每個途徑收到的報障都成為報障單，並記下途徑。",
      "每个途径收到的报障都成为报障单，并记下途径。",
      "A report on any channel becomes a ticket that says how it came.",
    ),
  }),
  measured(
    "3.2a",
    "operator",
    {
      title: text("接聽電話", "接听电话", "The phone is answered"),
      says: text(
        "服務人員必須在電話響 {figure}內接聽。",
        "服务人员必须在电话响 {figure}内接听。",
        "The phone is answered within {figure}.",
      ),
      asks: text(
        "由人接聽才算；響鈴節奏決定 {figure}是多少秒。",
        "由人接听才算；响铃节奏决定 {figure}是多少秒。",
        "Only a person counts; the ring cadence of the country turns {figure} into seconds.",
      ),
    },
    {
      starts: "ring-started",
      stops: "call-answered",
      figure: { kind: "rings", rings: 3, ...ringCadences["mainland-china"] },
      ladder: ladders.ringing,
    },
  ),
  measured(
    "3.2b",
    "operator",
    {
      title: text("接收郵件", "接收邮件", "E-mail is collected"),
      says: text(
        "每 {figure}至少接收一次郵件。",
        "每 {figure}至少接收一次邮件。",
        "E-mail is collected at least every {figure}.",
      ),
      asks: text(
        "每次收取都有記錄；兩次之間超過 {figure}即為違約。",
        "每次收取都有记录；两次之间超过 {figure}即为违约。",
        "Each collection is on record; a gap over {figure} is a breach.",
      ),
    },
    {
      starts: "mailbox-polled",
      stops: "mailbox-polled-again",
      figure: { kind: "within", ms: 10 * minute },
      ladder: ladders.mailbox,
    },
  ),
  measured(
    "3.2c",
    "operator",
    {
      title: text("響應傳真", "响应传真", "A fax is responded to"),
      says: text("{figure}內對傳真作出響應。", "{figure}内对传真作出响应。", "A fax is responded to within {figure}."),
      asks: text(
        "從接收完畢起，到有人確認或答覆為止。",
        "从接收完毕起，到有人确认或答复为止。",
        "From the end of reception until a person acknowledges or answers it.",
      ),
    },
    {
      starts: "fax-received",
      stops: "fax-answered",
      figure: { kind: "within", ms: 5 * minute },
      ladder: ladders.answer,
    },
  ),
  measured(
    "3.3a",
    "operator",
    {
      title: text("響應報障", "响应报障", "A report gets a response"),
      says: text(
        "響應時間必須控制在 {figure}內。",
        "响应时间必须控制在 {figure}内。",
        "A report gets a response within {figure}.",
      ),
      asks: text(
        "由人第一次回應客戶才算，自動回覆不算。電話報障在接聽時即已響應。",
        "由人第一次回应客户才算，自动回复不算。电话报障在接听时即已响应。",
        "The first answer by a person counts, an automatic receipt does not. A report by phone is answered as it is taken.",
      ),
    },
    {
      starts: "report-received",
      stops: "first-response",
      figure: { kind: "within", ms: 10 * minute },
      ladder: ladders.answer,
    },
  ),
  unmeasured("3.3b", "operator", {
    title: text("記錄每個環節的時間", "记录每个环节的时间", "Every stage has its times"),
    says: text(
      "嚴格記錄報障時間，以及處理到每個環節的時間。",
      "严格记录报障时间，以及处理到每个环节的时间。",
      "The time of the report, and the time each stage of handling begins and ends, are recorded strictly.",
    ),
    asks: text(
      "時間由系統記下，不能事後更改；每張報障單都看得到各環節用了多久。",
      "时间由系统记下，不能事后更改；每张报障单都看得到各环节用了多久。",
      "The system notes the times and nobody changes them later; every ticket shows how long each stage took.",
    ),
  }),
  unmeasured("3.4", "operator", {
    title: text("接聽時的態度", "接听时的态度", "How we speak on the phone"),
    says: text(
      "接聽電話時要有耐心，說話要柔和；要理解客戶急切的心理，在任何情況下都不可以和客戶爭吵。",
      "接听电话时要有耐心，说话要柔和；要理解客户急切的心理，在任何情况下都不可以和客户争吵。",
      "On the phone we are patient and gentle, we understand that the customer is pressed, and we never quarrel.",
    ),
    asks: text(
      "畫面上有用語指引；對態度的投訴記錄在案，並計入考核（2.6）。",
      "画面上有用语指引；对态度的投诉记录在案，并计入考核（2.6）。",
      "Guidance stands on the screen; complaints about conduct are recorded and counted (2.6).",
    ),
  }),
];
