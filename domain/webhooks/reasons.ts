import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** What the room refuses. */
const webhookReasons = {
  "webhook-unknown": {
    status: 404,
    says: text(
      "沒有這個對外通知。它可能已被移除。",
      "没有这个对外通知。它可能已被移除。",
      "There is no such webhook. It may have been removed.",
    ),
  },
  "webhook-address-wrong": {
    status: 422,
    says: text(
      "這個網址不能用。請寫成 https://example.com/hooks，不含帳號密碼。",
      "这个网址不能用。请写成 https://example.com/hooks，不含账号密码。",
      "This address cannot be used. Write it like https://example.com/hooks, without a name and password.",
    ),
  },
  "webhook-address-private": {
    status: 422,
    says: text(
      "{address} 屬於內部網路，不會送往那裡。若確有需要，請以 KEPT_WEBHOOKS_PRIVATE=true 啟動 Kept。",
      "{address} 属于内部网络，不会送往那里。若确有需要，请以 KEPT_WEBHOOKS_PRIVATE=true 启动 Kept。",
      "{address} belongs to an inner network; nothing is sent there. If it is meant, start Kept with KEPT_WEBHOOKS_PRIVATE=true.",
    ),
  },
} as const satisfies Reasons;

export const refuse = refuser(webhookReasons);
