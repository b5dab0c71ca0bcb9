import { words } from "./speech.tsx";

/** What is said of a promise's clock. */
export const promiseWords = {
  left: words("剩 {time}", "剩 {time}", "{time} left"),
  brokenSince: words("逾時 {time}", "超时 {time}", "broken {time} ago"),
  pausedWith: words("暫停，剩 {time}", "暂停，剩 {time}", "paused, {time} left"),
  paused: words("暫停", "暂停", "paused"),
  keptIn: words("兌現，用時 {time}", "兑现，用时 {time}", "kept in {time}"),
  kept: words("兌現", "兑现", "kept"),
  brokenBy: words("未守，晚 {time}", "未守，晚 {time}", "broken by {time}"),
  broken: words("未守", "未守", "broken"),
  released: words("已免除", "已免除", "released"),
  open: words("進行中", "进行中", "running"),
  running: words("進行中", "进行中", "running"),
  half: words("已過半", "已过半", "half gone"),
  nearly: words("快到了", "快到了", "nearly gone"),
  clause: words("條款 {clause}", "条款 {clause}", "clause {clause}"),
  d: words("天", "天", "d"),
  due: words("期限 {time}", "期限 {time}", "due {time}"),
};
