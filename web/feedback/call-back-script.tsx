import type { CallBack } from "@kept/domain/feedback/api.ts";
import { say } from "@kept/domain/kit/language.ts";
import { useGuidance } from "../charter/use-fault-codes.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./feedback.module.css";
import { messages } from "./messages.ts";

/** What to say, in the customer's language, with the names and the fault filled in. */
export function CallBackScript({ callBack }: { callBack: CallBack }) {
  const t = useMessages(messages);
  const values = {
    contact: callBack.reporter.name,
    customer: callBack.customerName,
    number: callBack.number,
    fault: callBack.faultText,
    engineer: callBack.engineerName ?? "",
  };
  return (
    <section aria-label={t("say")}>
      <h3 className={classes.subtitle}>{t("say")}</h3>
      <ol className={classes.script} lang={callBack.language}>
        {(useGuidance()?.callBack ?? []).map(({ key, says }) => (
          <li key={key}>{say(says, callBack.language, values)}</li>
        ))}
      </ol>
    </section>
  );
}
