import { text } from "@kept/domain/kit/language.ts";

/** The words about being told on the screen of a browser or a telephone. */
export const messages = {
  title: text("推播", "推送", "On this device"),
  lede: text(
    "Kept 沒有開著時，也會在這個裝置的螢幕上告訴您。不勾「推播」的事不會推播。",
    "Kept 没有打开时，也会在这个设备的屏幕上告诉您。不勾“推送”的事不会推送。",
    "You are told on this device's screen even while Kept is not open. What is not ticked under “Push” is not pushed.",
  ),
  turnOn: text("在這個瀏覽器開啟", "在这个浏览器开启", "Turn on in this browser"),
  turningOn: text(
    "瀏覽器會問您可不可以，請選允許。",
    "浏览器会问您可不可以，请选允许。",
    "Your browser asks whether it may: please allow it.",
  ),
  onHere: text("這個瀏覽器已開啟。", "这个浏览器已开启。", "It is on in this browser."),
  impossible: text(
    "這個瀏覽器收不到推播。請用 https 開啟 Kept，並用新版的 Chrome、Edge、Firefox 或 Safari；iPhone 和 iPad 要先把 Kept 加到主畫面。",
    "这个浏览器收不到推送。请用 https 打开 Kept，并用新版的 Chrome、Edge、Firefox 或 Safari；iPhone 和 iPad 要先把 Kept 添加到主屏幕。",
    "This browser cannot be pushed to. Open Kept by https in a recent Chrome, Edge, Firefox or Safari; on an iPhone or iPad add Kept to the home screen first.",
  ),
  refused: text(
    "這個瀏覽器不准 Kept 通知您。請點網址列左邊的圖示，把「通知」改成允許，再重新整理這一頁。",
    "这个浏览器不准 Kept 通知您。请点地址栏左边的图标，把“通知”改成允许，再刷新这一页。",
    "This browser does not let Kept notify you. Click the sign left of the address, allow notifications, and reload this page.",
  ),
  unanswered: text(
    "還沒有允許，所以沒有開啟。",
    "还没有允许，所以没有开启。",
    "It was not allowed yet, so it is not on.",
  ),
  unreachable: text(
    "瀏覽器連不上它的推播服務，所以沒有開啟。請確認這台電腦連得到網際網路，再試一次；郵件通知不受影響。",
    "浏览器连不上它的推送服务，所以没有开启。请确认这台电脑连得到互联网，再试一次；邮件通知不受影响。",
    "The browser did not reach its push service, so it is not on. See that this computer reaches the internet and try again; mail comes all the same.",
  ),
  devices: text("開啟推播的瀏覽器", "开启推送的浏览器", "Browsers it is on in"),
  thisOne: text("這一個", "这一个", "this one"),
  unknownAgent: text("不明的瀏覽器", "不明的浏览器", "unknown browser"),
  lastTold: text("上次推播：{when}", "上次推送：{when}", "last pushed to {when}"),
  neverTold: text("還沒有推播過", "还没有推送过", "nothing pushed yet"),
  since: text("{when}開啟", "{when}开启", "on since {when}"),
  trouble: text(
    "{when}起送不到，會一直再試三天。推播服務說：{says}",
    "{when}起送不到，会一直再试三天。推送服务说：{says}",
    "Not reached since {when}; it is tried again for three days. The push service says: {says}",
  ),
  tryIt: text("試一則", "试一条", "Try it"),
  tried: text("已送出，幾秒內就會出現。", "已送出，几秒内就会出现。", "It is on its way and shows within seconds."),
  remove: text("關閉", "关闭", "Turn off"),
  removeAsks: text(
    "這個瀏覽器不會再收到推播。",
    "这个浏览器不会再收到推送。",
    "Nothing will be pushed to this browser any more.",
  ),
  says: text("推播顯示整句話", "推送显示整句话", "Pushes show the whole sentence"),
  saysHint: text(
    "不開啟：只顯示哪一類事和編號，鎖住的螢幕上看不到客戶和人名。",
    "不开启：只显示哪一类事和编号，锁住的屏幕上看不到客户和人名。",
    "Off: only what kind of thing and which number, so that a locked screen shows no customer and no name.",
  ),
} as const;
