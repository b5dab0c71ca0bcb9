import { msOf, type Instant } from "@kept/domain/kit/instant.ts";

type Letter = { from: readonly [name: string, address: string]; subject: string; text: string; more?: string };

const letters = {
  fault: {
    from: ["陳怡", "chen.yi@morningstar.example"],
    subject: "二廠機房 UPS 電池紅燈",
    text: "您好，\r\n\r\n二廠機房的 UPS-20k 從早上開始亮電池紅燈，面板寫 Replace battery，負載 60%。\r\n目前還沒有斷電，但今天下午要停電檢修，請儘快派人來看。\r\n\r\n陳怡\r\n晨星紡織 資訊課",
  },
  report: {
    from: ["Susan Wong", "susan@harbour.example"],
    subject: "Every label has stripes",
    text: "Hello,\r\n\r\nsince this morning every label from the label server has stripes across it. We restarted it twice.\r\nTwo lorries are waiting, so please call me.\r\n\r\nSusan Wong\r\nHarbour Light Logistics, Warehouse 3",
  },
  question: {
    from: ["Marta Silva", "marta.silva@bluefern.example"],
    subject: "Who looks after our NAS?",
    text: "Good morning,\r\n\r\nwe took over an office with one of your storage units in it. It beeps every minute. Whom do we call, and what would it cost?\r\n\r\nMarta Silva",
  },
  "on leave": {
    from: ["王建国", "wang@haihe.example"],
    subject: "自动回复：您的报修",
    text: "您好，我本周休假，下周一上班。急事请打值班电话 13800138022，找刘芳。",
    more: "Auto-Submitted: auto-replied\r\n",
  },
  returned: {
    from: ["Mail Delivery System", "MAILER-DAEMON@mail.nuoting.example"],
    subject: "Undelivered Mail Returned to Sender",
    text: "I'm sorry to have to inform you that your message could not be delivered.\r\n\r\n<it@yunfeng.example>: host mx.yunfeng.example said: 550 5.1.1 User unknown",
    more: "Auto-Submitted: auto-replied\r\n",
  },
  newsletter: {
    from: ["Cable & Rack Weekly", "news@cablerack.example"],
    subject: "This week: tidy racks in ten minutes",
    text: "Ten minutes a day keep your racks tidy. Read on our pages how.",
    more: "List-Id: <weekly.cablerack.example>\r\nPrecedence: bulk\r\n",
  },
} as const satisfies Record<string, Letter>;

export type MailName = keyof typeof letters;

/** A message of the story as it comes over the wire at a moment (RFC 5322, UTF-8). */
export function storyMail(name: MailName, at: Instant): Uint8Array {
  const letter: Letter = letters[name];
  const [who, address] = letter.from;
  return Buffer.from(
    `From: ${inWord(who)} <${address}>\r\nTo: service@nuoting.example\r\nSubject: ${inWord(letter.subject)}\r\n` +
      `Date: ${new Date(msOf(at)).toUTCString()}\r\nMessage-ID: <${name.replace(" ", "-")}.${msOf(at)}@${address.split("@")[1]}>\r\n` +
      `${letter.more ?? ""}MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${letter.text}\r\n`,
  );
}

/** Words as they stand in a head (RFC 2047). */
const inWord = (words: string): string => `=?utf-8?B?${Buffer.from(words).toString("base64")}?=`;
