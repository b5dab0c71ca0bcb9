import { text } from "@kept/domain/kit/language.ts";

export const printMessages = {
  print: text("列印", "打印", "Print"),
  printed: text("{name} 於 {at} 列印", "{name} 于 {at} 打印", "Printed by {name}, {at}"),
  state: text("狀態", "状态", "State"),
  urgency: text("緊急程度", "紧急程度", "Urgency"),
  promises: text("承諾與憑據", "承诺与凭据", "Promises and their proof"),
  clause: text("條款", "条款", "Clause"),
  begun: text("開始", "开始", "Begun"),
  due: text("期限", "期限", "Due"),
  ended: text("結束", "结束", "Ended"),
  used: text("用時", "用时", "Time used"),
  verdict: text("結果", "结果", "Verdict"),
  kept: text("已兌現", "已兑现", "kept"),
  broken: text("未兌現", "未兑现", "broken"),
  released: text("已免除", "已免除", "released"),
  running: text("進行中", "进行中", "running"),
  signedByCustomer: text("客戶簽名", "客户签名", "Customer’s signature"),
  signedByEngineer: text("工程師簽名", "工程师签名", "Engineer’s signature"),
  date: text("日期", "日期", "Date"),
} as const;
