import { z } from "zod";
import { Day } from "../kit/instant.ts";
import { Text, text } from "../kit/language.ts";

/** Something Kept can do since a day, and the page where it is done. */
export const News = z.object({ on: Day, title: Text, says: Text, at: z.string() });
export type News = z.infer<typeof News>;

/** What is new, the latest first; written for people who use it, one entry for each thing they would want to know of. */
export const news: readonly News[] = [
  {
    on: "2026-11-23",
    title: text("傳真一鍵受理並回執", "传真一键受理并回执", "Faxes acknowledged by one key"),
    says: text(
      "受理時發出回執傳真；送達沒有，看得到；沒送達，請您打電話。",
      "受理时发出回执传真；送达没有，看得到；没送达，请您打电话。",
      "Accepting a fax sends an acknowledgement; you see whether it arrived, and are asked to call where it did not.",
    ),
    at: "/arrivals",
  },
  {
    on: "2026-11-23",
    title: text("匯入人員", "导入人员", "People from a file"),
    says: text(
      "把名冊一次帶進來：先看會改什麼，不對可以整批收回。",
      "把名册一次带进来：先看会改什么，不对可以整批收回。",
      "Bring a whole roster in: see first what would change, and take it back as a whole.",
    ),
    at: "/people/import",
  },
  {
    on: "2026-11-23",
    title: text("更多清單可以匯出", "更多列表可以导出", "More lists as files"),
    says: text(
      "承諾、投訴、來電、人員和稽核，照篩選的樣子存成 Excel 或 CSV。",
      "承诺、投诉、来电、人员和稽核，照筛选的样子存成 Excel 或 CSV。",
      "Promises, complaints, calls, people and the audit, as they are filtered, as Excel or CSV.",
    ),
    at: "/promises",
  },
  {
    on: "2026-11-23",
    title: text("接上傳真伺服器", "接上传真服务器", "Connecting a fax server"),
    says: text(
      "頁面給出要寫的每一行，按「檢查」就知道哪裡不對。",
      "页面给出要写的每一行，按“检查”就知道哪里不对。",
      "The page gives every line to put in place, and Test says what is wrong.",
    ),
    at: "/sources",
  },
  {
    on: "2026-11-23",
    title: text("誰必須有第二重驗證", "谁必须有二次验证", "Who needs a second factor"),
    says: text(
      "管理員選角色和寬限的天數；到期還沒設定的人，只能先設定。",
      "管理员选角色和宽限的天数；到期还没设置的人，只能先设置。",
      "An administrator chooses the roles and the days of grace; whoever has none by then can only set one up.",
    ),
    at: "/security",
  },
  {
    on: "2026-11-23",
    title: text("推播到手機和電腦", "推送到手机和电脑", "On your telephone's screen"),
    says: text(
      "Kept 沒有開著也會告訴您：哪一類事、哪一張故障單；要不要、幾點以後不要，由您決定。",
      "Kept 没有打开也会告诉您：哪一类事、哪一张故障单；要不要、几点以后不要，由您决定。",
      "You are told even while Kept is not open: what kind of thing, and which ticket. Whether and until when is yours to say.",
    ),
    at: "/notices/ways",
  },
  {
    on: "2026-11-23",
    title: text("緊急程度由你們決定", "紧急程度由你们决定", "Urgency by your own rules"),
    says: text(
      "幾個人停工算緊急、哪些現象危險、時鐘為何可以停，都能改，改前先看上個月會怎樣。",
      "几个人停工算紧急、哪些现象危险、时钟为何可以停，都能改，改前先看上个月会怎样。",
      "How many people standing still press, which symptoms are danger, why a clock may pause: change it, after seeing what last month would have been.",
    ),
    at: "/house-rules",
  },
  {
    on: "2026-11-23",
    title: text("公司的名稱與標誌", "公司的名称与标志", "Your name and your logo"),
    says: text(
      "每一頁、登入頁和列印的故障單都是你們自己的樣子。",
      "每一页、登录页和打印的故障单都是你们自己的样子。",
      "Every page, the sign-in and printed tickets carry them.",
    ),
    at: "/company",
  },
  {
    on: "2026-11-23",
    title: text("只看自己的客戶", "只看自己的客户", "One's own customers only"),
    says: text(
      "公司願意的話，業務與自訂角色只看到自己負責的客戶，搜尋、匯出和通知也一樣。",
      "公司愿意的话，业务与自定义角色只看到自己负责的客户，搜索、导出和通知也一样。",
      "If the company wants it so, Sales and roles of its own see the customers they look after and no others, in searches, exports and notices too.",
    ),
    at: "/rights",
  },
  {
    on: "2026-11-23",
    title: text("日曆改了會怎樣", "日历改了会怎样", "What a calendar would change"),
    says: text(
      "改工作時間時，旁邊就寫著哪些承諾會換到期時間。",
      "改工作时间时，旁边就写着哪些承诺会换到期时间。",
      "While you change the hours, the page names the promises that would be due at another time.",
    ),
    at: "/calendars",
  },
  {
    on: "2026-11-23",
    title: text("來電就知道是誰", "来电就知道是谁", "Who rings, before you answer"),
    says: text(
      "接上交換機後，響鈴時就看到客戶、負責人和未結的故障單，三聲內接聽也量到十分之一秒。",
      "接上交换机后，响铃时就看到客户、负责人和未结的故障单，三声内接听也量到十分之一秒。",
      "With a telephone system connected, the ring shows customer, owners and open tickets, and the three rings are measured to a tenth of a second.",
    ),
    at: "/phone",
  },
  {
    on: "2026-11-23",
    title: text("郵件與傳真進到同一頁", "邮件与传真进到同一页", "Mail and fax on one page"),
    says: text(
      "未接來電、郵件、傳真都在「來訊」，各有時限；一鍵開成故障單，也能直接回信。",
      "未接来电、邮件、传真都在“来讯”，各有时限；一键开成故障单，也能直接回信。",
      "Missed calls, mails and faxes stand under Arrivals, each with its clock; one key opens a ticket or answers.",
    ),
    at: "/arrivals",
  },
  {
    on: "2026-11-22",
    title: text("同一故障併成一張單", "同一故障并成一张单", "Two tickets of one fault"),
    says: text(
      "合併前先看每個時鐘會怎樣，之後仍可還原；也可以分開、連結、掛在上級單下。",
      "合并前先看每个时钟会怎样，之后仍可还原；也可以分开、链接、挂在上级单下。",
      "Merge them after seeing what becomes of each clock, and undo it later; or split, link and put them under a parent.",
    ),
    at: "/tickets",
  },
  {
    on: "2026-11-22",
    title: text("規則、巨集與常用回覆", "规则、宏与常用回复", "Rules, macros and saved replies"),
    says: text(
      "重複的事讓規則做，或一個鍵做完；先預覽，再動手。",
      "重复的事让规则做，或一个键做完；先预览，再动手。",
      "Let rules do what repeats, or one key; preview first, then act.",
    ),
    at: "/rules",
  },
  {
    on: "2026-11-22",
    title: text("自己的欄位", "自己的字段", "Fields of your own"),
    says: text(
      "公司需要記的，加到故障單上：文字、數字、日期或選項。",
      "公司需要记的，加到故障单上：文字、数字、日期或选项。",
      "Add what your company needs to note on tickets: text, numbers, days, choices.",
    ),
    at: "/ticket-fields",
  },
  {
    on: "2026-11-21",
    title: text("匯入亂糟糟的客戶名單", "导入乱糟糟的客户名单", "Customer lists as they really are"),
    says: text(
      "CSV 或 Excel 照原樣上傳，欄位自己認；先試，再匯入，也能整批還原。",
      "CSV 或 Excel 照原样上传，字段自己认；先试，再导入，也能整批还原。",
      "Send CSV or Excel as it is; columns are guessed, tried first, brought in, and undone as a whole.",
    ),
    at: "/customers/import",
  },
  {
    on: "2026-11-21",
    title: text("誰可以做什麼，為什麼", "谁可以做什么，为什么", "Who may do what, and why"),
    says: text(
      "權限頁就是伺服器照著做的那張表；要的角色自己組。",
      "权限页就是服务器照着做的那张表；要的角色自己组。",
      "The rights page is the table the server itself goes by; make the roles you need.",
    ),
    at: "/rights",
  },
];
