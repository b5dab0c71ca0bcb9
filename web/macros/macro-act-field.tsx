import { ActionIcon, NativeSelect } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { MacroAct } from "@kept/domain/macros/act.ts";
import { macroActNames } from "@kept/domain/macros/act-words.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { placeholders } from "@kept/domain/tickets/reply.ts";
import { waitingChoices } from "@kept/domain/tickets/waiting.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { CommonActValue, emptyCommonAct, SentenceField } from "./common-act-value.tsx";
import classes from "./macros.module.css";
import { useHouseRules } from "../charter/use-house-rules.ts";
import { messages } from "./messages.ts";

type Props = { act: MacroAct; change: (act: MacroAct) => void; remove: (() => void) | undefined };

const acts = MacroAct.options.map((option) => option.shape.does.value);

/** An act that still lacks its value. */
export function emptyMacroAct(does: MacroAct["does"]): MacroAct {
  if (does === "wait") return { does, reason: "customer-unavailable", evidence: "" };
  return does === "reply" ? { does, replyId: "" } : emptyCommonAct(does);
}

/** One thing a macro does, with its value. */
export function MacroActField({ act, change, remove }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  return (
    <div className={classes.line}>
      <NativeSelect
        size="xs"
        aria-label={t("acts")}
        value={act.does}
        data={acts.map((value) => ({ value, label: macroActNames[value][language] }))}
        onChange={(event) => {
          const does = acts.find((one) => one === event.currentTarget.value);
          if (does) change(emptyMacroAct(does));
        }}
      />
      <div className={classes.value}>
        <Value act={act} change={change} />
      </div>
      {remove && (
        <ActionIcon variant="subtle" color="gray" aria-label={t("remove")} title={t("remove")} onClick={remove}>
          <IconX size={16} />
        </ActionIcon>
      )}
    </div>
  );
}

function Value({ act, change }: Pick<Props, "act" | "change">) {
  const t = useMessages(messages);
  const language = useLanguage();
  const waits = waitingChoices(useHouseRules());
  const fills = t("fills", { names: placeholders.map((name) => `{${name}}`).join(" ") });
  if (act.does === "reply")
    return <ReplyField replyId={act.replyId} change={(replyId) => change({ ...act, replyId })} />;
  if (act.does !== "wait") return <CommonActValue act={act} change={change} fills={fills} />;
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t("reason")}
        value={act.reason}
        data={waits.map(({ code, says }) => ({ value: code, label: says[language] }))}
        onChange={({ currentTarget }) => change({ ...act, reason: currentTarget.value })}
      />
      <SentenceField
        text={act.evidence}
        label={t("value")}
        hint={fills}
        change={(evidence) => change({ ...act, evidence })}
      />
    </>
  );
}

function ReplyField({ replyId, change }: { replyId: string; change: (id: string) => void }) {
  const t = useMessages(messages);
  const { data } = useAsk(ticketsApi.replies, {});
  return (
    <NativeSelect
      size="xs"
      aria-label={t("reply")}
      value={replyId}
      data={[
        { value: "", label: t("noReply") },
        ...(data?.rows ?? []).map(({ id, title, folder }) => ({
          value: id,
          label: [folder, title].filter(Boolean).join(" · "),
        })),
      ]}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
