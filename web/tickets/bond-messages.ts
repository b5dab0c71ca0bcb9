import { text } from "@kept/domain/kit/language.ts";
import type { LinkKind } from "@kept/domain/tickets/links.ts";

/** What the other ticket is, seen from this one. */
export const linkNames = {
  related: text("相關", "相关", "related to"),
  "duplicate-of": text("重複於", "重复于", "duplicate of"),
  "has-duplicate": text("有重複", "有重复", "has the duplicate"),
  "caused-by": text("起因於", "起因于", "caused by"),
  "cause-of": text("導致", "导致", "cause of"),
  "child-of": text("上級單", "上级单", "part of"),
  "parent-of": text("下級單", "下级单", "covers"),
} as const;

const reversed = {
  related: "related",
  "duplicate-of": "has-duplicate",
  "caused-by": "cause-of",
  "child-of": "parent-of",
} as const;

/** The name of a link as seen from one of its tickets. */
export const linkName = ({ kind, reverse }: { kind: LinkKind; reverse: boolean }): keyof typeof linkNames =>
  reverse ? reversed[kind] : kind;

/** The words of merging, linking and splitting tickets. */
export const messages = {
  title: text("相關的單", "相关的单", "Other tickets"),
  none: text("沒有相關的單", "没有相关的单", "Nothing is merged or linked here"),
  sameFault: text("同一故障…", "同一故障…", "Same fault as…"),
  linkTo: text("連結…", "关联…", "Link…"),
  secondFault: text("第二個故障…", "第二个故障…", "A second fault…"),
  again: text("照這張再開…", "照这张再开…", "Again like this…"),
  againFault: text("這次的情況", "这次的情况", "What happens this time"),
  againHint: text(
    "客戶、地點、標籤和自訂欄位照舊；時限從現在重新計起，兩張單互相連結。",
    "客户、地点、标签和自定义字段照旧；时限从现在重新计起，两张单互相关联。",
    "Customer, site, tags and own fields stay the same; clocks begin now, and the two are linked.",
  ),
  againMachine: text("機器", "机器", "Machine"),
  againReporter: text("報修人", "报修人", "Reported by"),
  openAgain: text("開單", "开单", "Open"),
  mergedIn: text("已併入：", "已并入：", "merged in:"),
  unlink: text("移除與 {number} 的連結", "移除与 {number} 的关联", "Remove the link to {number}"),
  isUnlinked: text("連結已移除", "关联已移除", "The link is removed"),
  undo: text("復原", "撤销", "Undo"),
  cancel: text("取消", "取消", "Cancel"),
  kind: text("這張單與它的關係", "这张单与它的关系", "This ticket is"),
  link: text("連結", "关联", "Link"),
  find: text("單號、客戶、機器或幾個字", "单号、客户、机器或几个字", "Number, customer, machine or words"),
  found: text("可能是同一故障的單", "可能是同一故障的单", "Tickets that may be the same"),
  foundNone: text(
    "沒有找到。換個單號或幾個字再試。",
    "没有找到。换个单号或几个字再试。",
    "Nothing found. Try another number or other words.",
  ),
  machine: text("同一機器", "同一机器", "same machine"),
  customer: text("同一客戶", "同一客户", "same customer"),
  words: text("文字相符", "文字相符", "by words"),

  mergeTitle: text("{number} 與哪張單是同一故障", "{number} 与哪张单是同一故障", "{number} is the same fault as…"),
  mergeLede: text(
    "選另一張單，看清每個時限會怎樣，再確認。隨時可以撤銷。",
    "选另一张单，看清每个时限会怎样，再确认。随时可以撤销。",
    "Choose the other ticket, see what becomes of every clock, then confirm. It can be undone.",
  ),
  other: text("換一張單", "换一张单", "Another ticket"),
  closes: text("結案，指向另一張", "结案，指向另一张", "is closed and leads to the other"),
  stays: text("繼續處理", "继续处理", "stays"),
  swap: text("對調", "对调", "The other way round"),
  clocks: text("每個時限會怎樣", "每个时限会怎样", "What becomes of every clock"),
  noClocks: text("兩張單都沒有進行中的時限。", "两张单都没有进行中的时限。", "No clock runs on either ticket."),
  clause: text("承諾", "承诺", "Promise"),
  on: text("單號", "单号", "On"),
  dueBefore: text("原應在", "原应在", "Due before"),
  dueAfter: text("之後應在", "之后应在", "Due after"),
  because: text("原因", "原因", "Why"),
  why: text("為什麼是同一故障（可不填）", "为什么是同一故障（可不填）", "Why it is the same fault (if it helps)"),
  merge: text("併單", "并单", "Merge"),
  isMerged: text("{number} 已併入", "{number} 已并入", "{number} is merged in"),
  back: text("返回", "返回", "Back"),
  stateRunning: text("", "", ""),
  statePaused: text("暫停中", "暂停中", "paused"),
  stateKept: text("已兌現", "已兑现", "kept"),
  stateBroken: text("未兌現", "未兑现", "broken"),
  stateReleased: text("不再計時", "不再计时", "ends"),

  earlier: text(
    "這張報修更早，時限移到 {staying}，仍從這次報修計起",
    "这张报修更早，时限移到 {staying}，仍从这次报修计起",
    "It was reported first: the clock goes to {staying} and still counts from this report",
  ),
  replaced: text(
    "{merged} 報修更早，改從那時計起",
    "{merged} 报修更早，改从那时计起",
    "{merged} was reported earlier, so it counts from there",
  ),
  carried: text(
    "{staying} 沒有這項承諾，移過去繼續計時",
    "{staying} 没有这项承诺，移过去继续计时",
    "{staying} owes nothing of the kind, so it goes on there",
  ),
  met: text(
    "已在另一張單上完成（{at}），不必再做一次",
    "已在另一张单上完成（{at}），不必再做一次",
    "It was done on the other ticket ({at}) and need not be done twice",
  ),
  "stays-broken": text(
    "時間早已用完，併單不能補救",
    "时间早已用完，并单不能补救",
    "Its time had run out; a merge heals nothing",
  ),
  released: text(
    "{staying} 上已有同一承諾，而且更早",
    "{staying} 上已有同一承诺，而且更早",
    "{staying} owes the same, and from earlier",
  ),
  unchanged: text("照舊", "照旧", "As before"),

  mergedBanner: text(
    "與 {number} 是同一故障，{name} 已併單。之後的備註、聯繫、檔案都會到那裡。",
    "与 {number} 是同一故障，{name} 已并单。之后的备注、联系、文件都会到那里。",
    "The same fault as {number}; {name} merged it. Notes, contacts and files that come later go there.",
  ),
  goThere: text("打開 {number}", "打开 {number}", "Open {number}"),
  splitAgain: text("撤銷併單", "撤销并单", "Split off again"),
  splitWhy: text("為何不是同一故障", "为何不是同一故障", "Why it is not the same fault"),
  splitHint: text(
    "兩張單的時限會回到沒有併單時的樣子。",
    "两张单的时限会回到没有并单时的样子。",
    "The clocks of both go back to where they would have stood.",
  ),

  line: text("在哪一行提到的", "在哪一行提到的", "Named in which line"),
  splitFault: text("第二個故障是什麼", "第二个故障是什么", "What the second fault is"),
  splitMachine: text("哪台機器", "哪台机器", "Which machine"),
  split: text("另開一張單", "另开一张单", "Open its own ticket"),
  splitClock: text(
    "新單的時限從客戶說起那一刻計起。",
    "新单的时限从客户说起那一刻计起。",
    "Its clocks count from when that line was told.",
  ),

  childrenOpen: text("{count} 張下級單未結案", "{count} 张下级单未结案", "{count} of its tickets are open"),
  answerAll: text("一次答覆全部下級單", "一次答复全部下级单", "Answer all of them at once"),
  answerText: text("給每張下級單的備註", "给每张下级单的备注", "A note for each of them"),
  answered: text("已寫到 {numbers}", "已写到 {numbers}", "Written on {numbers}"),
  send: text("送出", "发送", "Send"),
} as const;
