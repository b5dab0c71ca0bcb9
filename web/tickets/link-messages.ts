import { text } from "@kept/domain/kit/language.ts";

export const linkMessages = {
  copyLink: text("複製 {time} 這一行的連結", "复制 {time} 这一行的链接", "Copy the link to the line of {time}"),
  copied: text("連結已複製", "链接已复制", "The link was copied"),
  copyByHand: text("請自行複製：{address}", "请自行复制：{address}", "Copy it by hand: {address}"),
} as const;
