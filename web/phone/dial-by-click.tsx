import { useEffect } from "react";
import { notifications } from "@mantine/notifications";
import { phoneApi } from "@kept/domain/phone/api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";

/** Lets the telephone system dial whatever number is clicked on any page; where none can, the link does what the computer does with it. */
export function DialByClick() {
  const t = useMessages(messages);
  const canDial = useAsk(phoneApi.presence, {}).data?.canDial ?? false;
  const dial = useDo(phoneApi.dial, {
    onDone: (called) => notifications.show({ message: t("dialling", called), autoClose: 8_000 }),
  });
  const { mutate } = dial;
  useEffect(() => {
    if (!canDial) return;
    const press = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="tel:"]') : null;
      if (!link || event.defaultPrevented) return;
      event.preventDefault();
      mutate({ number: decodeURIComponent((link.getAttribute("href") ?? "").slice(4)) });
    };
    document.addEventListener("click", press);
    return () => document.removeEventListener("click", press);
  }, [canDial, mutate]);
  return null;
}
