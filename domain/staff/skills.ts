import { text, type Text } from "../kit/language.ts";

/** The skills every installation begins with, by code; a company may use codes of its own. */
export const skillNames: Readonly<Record<string, Text>> = {
  power: text("電源", "电源", "Power"),
  storage: text("儲存", "存储", "Storage"),
  memory: text("記憶體", "内存", "Memory"),
  board: text("主機板", "主板", "Boards"),
  thermal: text("散熱", "散热", "Cooling"),
  firmware: text("韌體", "固件", "Firmware"),
  configuration: text("設定", "配置", "Configuration"),
  network: text("網路", "网络", "Network"),
  media: text("媒體與磁帶", "介质与磁带", "Media and tape"),
  software: text("軟體", "软件", "Software"),
  environment: text("機房環境", "机房环境", "Environment"),
  training: text("使用指導", "使用指导", "User guidance"),
};
