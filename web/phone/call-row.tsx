import { Link } from "@tanstack/react-router";
import { callInWords } from "@kept/domain/phone/call-words.ts";
import type { PhoneCall } from "@kept/domain/phone/phone-call.ts";
import { Moment } from "../platform/moment.tsx";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./phone.module.css";

/** A call in a line: when, who, how long it rang, who answered, and whether three rings were kept. */
export function CallRow({ call }: { call: PhoneCall }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { verdict } = call;
  const judged = verdict === "kept" || verdict === "broken" || verdict === "unmeasured" ? t(verdict) : "";
  return (
    <li className={classes.row}>
      <Moment at={call.begunAt} />
      <span className={classes.grows}>
        {call.customerId && (
          <Link to="/customers/$id" params={{ id: call.customerId }}>
            {call.customerName}
          </Link>
        )}{" "}
        {call.contactName} {callInWords(call, language)}
      </span>
      <span data-verdict={verdict} className={classes.verdict} title={call.allowedSays?.[language]}>
        {judged}
      </span>
    </li>
  );
}
