import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "./fax-findings.ts";

const cases: [name: string, read: string, found: string[], ours?: string[]][] = [
  ["nothing on it", "传真\n请尽快派人。", []],
  [
    "a form in Simplified Chinese, as it is read",
    '设备报修单\n设备                 冷库温控主机\n型号                 TK-300\n序列号              SN QH300-20418\n故障         面板黑屏，冷库温度已升到 -8 "C，重启无效。\n订单号                     PO-2025-0417\n联系人: 沈洁”电话: 0512-62881234',
    ["model TK-300", "serial QH300-20418", "order PO-2025-0417", "phone 0512-62881234"],
  ],
  [
    "full-width signs, and semicolons read for colons",
    "機型；ＵＰＳ－２０Ｋ\n序號： ２０２４０１３３\n電話；＋８８６ ２ ２８７１ １２３４",
    ["model UPS-20K", "serial 20240133", "phone +886 2 2871 1234"],
  ],
  ["gaps around dashes", "S/N: QH300 - 20418\nTel 0512 - 6288 1234", ["serial QH300-20418", "phone 0512-6288 1234"]],
  [
    "English words",
    "Model no. LX-9 fails\nSerial number: AB12/77\nPurchase order 4500017\nCall +852 2345 6789",
    ["model LX-9", "serial AB12/77", "order 4500017", "phone +852 2345 6789"],
  ],
  ["what has no digit is left to people", "型号 不明\nModel unknown\nserial on the back", []],
  ["the same twice is one", "SN QH1-2\n序列号 QH1-2", ["serial QH1-2"]],
  ["days, pages and sizes are no telephones", "2026-11-23 09:30\nP.01/02\n1728 1100", []],
  ["our own number is left out", "To 400-800-1001\nFrom 0512-62881234", ["phone 0512-62881234"], ["4008001001"]],
  ["the digits of a serial are no telephone", "SN 20418899123", ["serial 20418899123"]],
];
for (const [name, read, found, ours] of cases)
  test(`what a fax may name: ${name}`, () => {
    assert.deepEqual(
      findingsIn(read, ours).map(({ kind, value }) => `${kind} ${value}`),
      found,
    );
  });
