import assert from "node:assert/strict";
import { test } from "node:test";
import { replyText } from "./reply-text.ts";

const cases: [name: string, text: string, kept: string][] = [
  ["plain words", "電池換了，還是叫。", "電池換了，還是叫。"],
  [
    "a Western reply",
    "It still beeps.\n\nOn Mon, 2 Mar 2026 at 10:00, Kept <s@kept.example> wrote:\n> Please try",
    "It still beeps.",
  ],
  [
    "a Western reply whose mark goes over two lines",
    "Yes.\n\nOn Mon, 2 Mar 2026 at 10:00, Kept Service\n<s@kept.example> wrote:\n> Please try",
    "Yes.",
  ],
  ["a Simplified reply", "好的，谢谢\n\n在 2026年3月2日，服务台 <s@kept.example> 写道：\n\n> 请试试", "好的，谢谢"],
  ["a Traditional reply", "好的\n\n服務台 <s@kept.example> 於 2026年3月2日 週一 上午10:00寫道：\n> 請試試", "好的"],
  [
    "a web mail of many",
    "还是不行\n\n------------------ 原始邮件 ------------------\n发件人: 服务台\n主题: F-2026-000001",
    "还是不行",
  ],
  [
    "a client of many companies",
    "还是不行\n\n发件人： 服务台\n发送时间： 2026-03-02 10:00\n收件人： 陈怡\n主题： 回复",
    "还是不行",
  ],
  [
    "a Traditional office program",
    "請派人來\n\n寄件者: 服務台 <s@kept.example>\n寄件日期: 2026年3月2日\n收件者: 陳怡\n主旨: 回覆",
    "請派人來",
  ],
  [
    "an English office program",
    "Please come.\n\nFrom: Service <s@kept.example>\nSent: Monday, 2 March 2026 10:00\nTo: Chen\nSubject: Re: F-2026-000001",
    "Please come.",
  ],
  ["a telephone's line", "OK\n\n发自我的手机", "OK"],
  [
    "answers between the lines",
    "> Does it beep?\nYes.\n> Since when?\nMonday.",
    "> Does it beep?\nYes.\n> Since when?\nMonday.",
  ],
  ["quotes at the end", "Yes, it does.\n\n> Does it beep?\n> Since when?", "Yes, it does."],
  ["nothing but a quote: all of it", "> Does it beep?", "> Does it beep?"],
  [
    "a sentence with “wrote” is no mark",
    "He wrote: the UPS beeps.\nPlease come.",
    "He wrote: the UPS beeps.\nPlease come.",
  ],
  [
    "a From line alone is no mark",
    "From: the second floor\nplease send someone",
    "From: the second floor\nplease send someone",
  ],
];
for (const [name, text, kept] of cases) test(name, () => assert.equal(replyText(text).text, kept));

test("nothing is lost: what was left out stands beside", () => {
  const { text, quoted } = replyText("OK\n\nOn Mon, 2 Mar 2026, Kept wrote:\n> Please try");
  assert.deepEqual([text, quoted.includes("Please try")], ["OK", true]);
});
