import { timeOfDay } from "@kept/domain/intake/promise-sentence.ts";
import { readSteps } from "@kept/domain/intake/steps.ts";
import { minute, plus } from "@kept/domain/kit/instant.ts";
import { say, type Text } from "@kept/domain/kit/language.ts";
import { useGuidance } from "../charter/use-fault-codes.ts";
import { useMe } from "../platform/use-me.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useDesk } from "./desk.ts";
import classes from "./intake.module.css";
import { quoted } from "./quoted.ts";
import { messages } from "./messages.ts";

/** How to say it, step by step, with an upset caller, and what never to say: words in the caller's language, advice in ours (3.4). */
export function GuidanceMargin() {
  const t = useMessages(messages);
  const language = useLanguage();
  const me = useMe();
  const now = useNow(minute);
  const { draft, call } = useDesk();
  const zone = "Asia/Shanghai";
  const soon = call.promiseDueAt ?? plus(now, 5 * minute);
  const values = {
    operator: me?.name ?? "",
    company: draft.company.name,
    contact: draft.caller.name,
    number: call.ticketNumber ?? "",
    minutes: 5,
    time: timeOfDay(soon, zone),
  };
  const clause = readSteps(draft, { promised: false, ticket: false }).find(({ step }) => step === draft.step)?.clause;
  const guidance = useGuidance()?.call;
  const step = guidance?.steps.find((each) => each.clause === clause);
  const filled = (sentence: Text) => !/\{(company|contact|number)\}/.test(sentence.en) || fills(sentence, values);
  const spoken = (sentence: Text) => (
    <li key={sentence.en} lang={draft.language}>
      {quoted(say(sentence, draft.language, values), draft.language)}
    </li>
  );
  const told = (sentence: Text) => <li key={sentence.en}>{say(sentence, language, values)}</li>;
  if (!guidance) return null;
  return (
    <details className={classes.guidance} open>
      <summary>{t("guidance")}</summary>
      <ul>
        {draft.step === "company" && spoken(guidance.greeting)}
        {step && draft.step !== "promise" && step.say.filter(filled).map(spoken)}
        {step?.mind.map(told)}
      </ul>
      <details>
        <summary>{t("upset")}</summary>
        <ul>{guidance.upset.map(spoken)}</ul>
      </details>
      <details>
        <summary>{t("never")}</summary>
        <ul className={classes.never}>{guidance.never.map(told)}</ul>
      </details>
    </details>
  );
}

/** Whether every name the sentence asks for is known by now. */
const fills = (sentence: Text, values: Readonly<Record<string, string | number>>): boolean =>
  [...sentence.en.matchAll(/\{(\w+)\}/g)].every(([, name]) => values[name ?? ""] !== "");
