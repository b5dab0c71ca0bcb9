import { text } from "@kept/domain/kit/language.ts";

/** The words of the page about the company itself. */
export const messages = {
  title: text("公司", "公司", "Our company"),
  lede: text(
    "名稱與標誌出現在每一頁、登入頁和列印的故障單上。",
    "名称与标志出现在每一页、登录页和打印的故障单上。",
    "Name and logo stand on every page, where people sign in, and on printed tickets.",
  ),
  name: text("名稱", "名称", "Name"),
  logo: text("標誌", "标志", "Logo"),
  noLogo: text(
    "還沒有標誌，這裡顯示 Kept。",
    "还没有标志，这里显示 Kept。",
    "There is no logo yet; Kept stands there.",
  ),
  logoHint: text(
    "PNG、JPEG 或 WebP，最多 500 KB。淺色背景、橫式的最清楚。",
    "PNG、JPEG 或 WebP，最多 500 KB。浅色背景、横式的最清楚。",
    "PNG, JPEG or WebP, 500 KB at most. Best wide, and drawn for a light ground.",
  ),
  choose: text("選擇圖片", "选择图片", "Choose a picture"),
  another: text("換一張", "换一张", "Choose another"),
  remove: text("移除標誌", "移除标志", "Remove the logo"),
  removeAsks: text("移除後每一頁改為顯示 Kept。", "移除后每一页改为显示 Kept。", "Every page will show Kept instead."),
  logoOf: text("{name}的標誌", "{name}的标志", "The logo of {name}"),
  ours: text("我們公司", "我们公司", "our company"),
} as const;
