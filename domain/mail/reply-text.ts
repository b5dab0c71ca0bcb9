/** A message without what it quotes: what is new, and what was left out of it. Nothing is left out when that is not sure. */
export type Trimmed = { readonly text: string; readonly quoted: string };

// Where the message that is answered begins, in the ways mail programs write it.
const marks: readonly RegExp[] = [
  // "On Mon, 2 Mar 2026, at 10:00, Chen wrote:", also over two lines; German, French, Spanish.
  /^(?:On|Am|Le|El)\b(?=.{0,200}\d).{0,300}(?:\n.{0,200})?\s(?:wrote|schrieb|a écrit|escribió).{0,80}[:：]\s*$/m,
  // "在 2026年3月2日，陳怡 <…> 写道：", "陳怡 於 … 寫道：".
  /^.{0,200}(?:写道|寫道|写到|寫到|書きました)\s*[:：]\s*$/m,
  /^.{0,160}(?:於|于).{0,80}\d{1,2}[:：]\d{2}.{0,40}(?:写|寫).{0,10}[:：]?\s*$/m,
  // "-----原始邮件-----", "------------------ Original ------------------".
  /^[\s>]*[-_—=]{2,}\s*(?:Original Message|Original|Forwarded message|原始邮件|原始郵件|原邮件|原郵件|转发邮件|轉寄郵件|转发的邮件|回复的原邮件|Ursprüngliche Nachricht|Message d'origine)\s*[-_—=]{2,}/im,
  // Outlook and its kin: From, Sent, To, Subject one after another.
  /^[\s>*]*(?:From|发件人|寄件者|寄件人|发送者|Von|De)\s*[:：].{0,300}\n(?:[\s>*]*(?:Sent|Date|To|Cc|Subject|发送时间|发送日期|日期|寄件日期|傳送時間|时间|時間|收件人|收件者|抄送|副本|主题|主題|主旨|Gesendet|An|Betreff|Envoyé|À|Objet)\s*[:：].{0,500}\n?){2,}/im,
];

// "Sent from my iPhone" and alike, at the end.
const signatures =
  /\n+(?:--\s*\n[\s\S]{0,1000}|(?:Sent from my|Sent from Mail for|Get Outlook for|Gesendet von|从我的|從我的|发自我的|發自我的|傳送自我的|来自我的|發送自|发送自).{0,80})\s*$/i;

/** Leaves out what a message quotes of earlier ones, and the line a telephone adds; shows everything when nothing would be left. */
export function replyText(text: string): Trimmed {
  const plain = text.replace(/\r\n?/g, "\n");
  const places = marks.flatMap((mark) => mark.exec(plain)?.index ?? []);
  const quotedFrom = tailOfQuotes(plain);
  const cut = Math.min(plain.length, ...places, ...(quotedFrom === null ? [] : [quotedFrom]));
  const kept = plain.slice(0, cut).replace(signatures, "").trim();
  return kept === "" ? { text: plain.trim(), quoted: "" } : { text: kept, quoted: plain.slice(kept.length).trim() };
}

/** Where a run of "> " lines begins that goes on to the end; answers between the lines are kept. */
function tailOfQuotes(text: string): number | null {
  const lines = text.split("\n");
  let from = lines.length;
  while (from > 0 && (/^\s*>/.test(lines[from - 1] ?? "") || (lines[from - 1] ?? "").trim() === "")) from--;
  const quotes = lines.slice(from).filter((line) => /^\s*>/.test(line)).length;
  return quotes === 0 ? null : lines.slice(0, from).join("\n").length;
}
