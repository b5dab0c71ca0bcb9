import { text } from "@kept/domain/kit/language.ts";

/** The words of the way to the first call. */
export const messages = {
  firstSteps: text("十分鐘接到第一通電話", "十分钟接到第一通电话", "Ten minutes to the first call"),
  stepsDone: text("完成 {n} / {of}", "完成 {n} / {of}", "{n} of {of} done"),
  done: text("完成", "完成", "done"),
  toDo: text("待做", "待做", "to do"),
  company: text("公司名稱", "公司名称", "The company's name"),
  companyHint: text("客戶從您口中聽到的名稱。", "客户从您口中听到的名称。", "As your customers hear it from you."),
  companyLike: text("例如：諾亭系統", "例如：诺亭系统", "Nuoting Systems, say"),
  hours: text("熱線時間", "热线时间", "The hotline's hours"),
  hoursHint: text(
    "章程沒有例外，所以承諾預設全天計時。若只在上班時間計時，請改日曆。",
    "章程没有例外，所以承诺默认全天计时。若只在上班时间计时，请改日历。",
    "The charter makes no exception, so clocks run around the clock. If yours run in working hours only, change the calendar.",
  ),
  people: text("人員", "人员", "Your people"),
  peopleHint: text(
    "至少加一位熱線人員和一位工程師。",
    "至少加一位热线人员和一位工程师。",
    "One operator and one engineer at least.",
  ),
  customers: text("客戶", "客户", "Your customers"),
  customersHint: text(
    "匯入 CSV 或 Excel，或先輸入一家。",
    "导入 CSV 或 Excel，或先输入一家。",
    "From CSV or Excel, or type one in to begin with.",
  ),
  call: text("第一通電話", "第一通电话", "The first call"),
  callHint: text(
    "按 F2，Kept 會一步步帶您走。",
    "按 F2，Kept 会一步步带您走。",
    "Press F2, and Kept leads you step by step.",
  ),
  addPeople: text("加入人員與角色", "加入人员与角色", "Add your people and their roles"),
  morePeople: text("再加人員", "再加人员", "Add more people"),
  typeCustomer: text("輸入一家", "输入一家", "Type one in"),
  loadCustomers: text("匯入客戶", "导入客户", "Load your customers"),
  addLogo: text("加上標誌", "加上标志", "Add a logo"),
  takeCall: text("到熱線台", "到热线台", "To the hotline"),
  setHours: text("看日曆", "看日历", "Look at the calendars"),
  roundTheClock: text("全天，就這樣", "全天，就这样", "Around the clock is right"),
  save: text("儲存", "保存", "Save"),
  change: text("變更", "更改", "Change"),
  "sample-none": text(
    "想先看看？載入一家虛構公司六週的服務紀錄，之後可整批移除。",
    "想先看看？载入一家虚构公司六周的服务记录，之后可整批移除。",
    "Want to look around first? Load six weeks of an invented company; it can be taken out again as a whole.",
  ),
  "sample-loading": text("正在載入範例資料……", "正在载入示例数据……", "Loading sample data …"),
  "sample-loaded": text(
    "這裡有範例資料：一家虛構公司的人員、客戶與故障。範例人員不能登入。",
    "这里有示例数据：一家虚构公司的人员、客户与故障。示例人员不能登录。",
    "Sample data are loaded: people, customers and faults of an invented company. Its people cannot sign in.",
  ),
  "sample-broken-off": text(
    "範例資料沒有載入完成。請移除後再載入一次。",
    "示例数据没有载入完成。请移除后再载入一次。",
    "Sample data were not loaded to the end. Remove them, and load them again.",
  ),
  loadSample: text("載入範例資料", "载入示例数据", "Load sample data"),
  removeSample: text("移除範例資料", "移除示例数据", "Remove sample data"),
  removeAsks: text(
    "範例客戶、故障單與人員都會刪除，無法還原。",
    "示例客户、故障单与人员都会删除，无法还原。",
    "All sample customers, tickets and people go, for good.",
  ),
} as const;
