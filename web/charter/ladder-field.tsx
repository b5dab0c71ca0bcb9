import { Button, MultiSelect, NumberInput, Select } from "@mantine/core";
import { minute } from "@kept/domain/kit/instant.ts";
import { Audience, audiences, Wants, wants, type Rung } from "@kept/domain/charter/rung.ts";
import { audienceNames, wantsNames } from "@kept/domain/charter/rung-words.ts";
import { messages } from "./messages.ts";
import classes from "./charter.module.css";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

type Props = { ladder: readonly Rung[]; onChange: (ladder: Rung[]) => void };

/** Changes an escalation ladder rung by rung. */
export function LadderField({ ladder, onChange }: Props) {
  const t = useMessages(messages);
  const put = (place: number, rung: Rung) => onChange(ladder.map((old, index) => (index === place ? rung : old)));
  return (
    <fieldset>
      <legend>{t("ladder")}</legend>
      {ladder.map((rung, index) => (
        <div key={index} className={classes.rungForm}>
          <RungFields rung={rung} onChange={(changed) => put(index, changed)} />
          <Button
            className={classes.wide}
            size="compact-sm"
            variant="subtle"
            onClick={() => onChange(ladder.filter((_, place) => place !== index))}
          >
            {t("removeRung", { n: index + 1 })}
          </Button>
        </div>
      ))}
      <Button size="compact-sm" variant="default" onClick={() => onChange([...ladder, after(ladder.at(-1))])}>
        {t("addRung")}
      </Button>
    </fieldset>
  );
}

function RungFields({ rung, onChange }: { rung: Rung; onChange: (rung: Rung) => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { at } = rung;
  const isShare = typeof at === "number";
  return (
    <>
      <Select
        label={t("when")}
        data={[
          { value: "share", label: t("share") },
          { value: "after", label: t("after") },
        ]}
        value={isShare ? "share" : "after"}
        allowDeselect={false}
        onChange={(kind) => onChange({ ...rung, at: kind === "share" ? 1 : { afterMs: 30 * minute } })}
      />
      <NumberInput
        aria-label={t(isShare ? "share" : "after")}
        label=" "
        min={1}
        max={isShare ? 100 : undefined}
        allowDecimal={false}
        value={isShare ? Math.round(at * 100) : at.afterMs / minute}
        onChange={(typed) => onChange({ ...rung, at: momentFrom(Number(typed), isShare) })}
      />
      <MultiSelect
        className={classes.wide}
        label={t("tells")}
        data={audiences.map((value) => ({ value, label: audienceNames[value][language] }))}
        value={rung.tells}
        onChange={(chosen) => onChange({ ...rung, tells: chosen.map((who) => Audience.parse(who)) })}
      />
      <Select
        label={t("wants")}
        data={[
          { value: "", label: t("justKnow") },
          ...wants.map((value) => ({ value, label: wantsNames[value][language] })),
        ]}
        value={rung.wants ?? ""}
        allowDeselect={false}
        onChange={(chosen) => onChange({ ...rung, wants: chosen ? Wants.parse(chosen) : null })}
      />
      <NumberInput
        label={t("climbsAfter")}
        min={1}
        value={rung.climbsAfterMs === null ? "" : rung.climbsAfterMs / minute}
        onChange={(typed) =>
          onChange({ ...rung, climbsAfterMs: typed === "" ? null : Math.max(1, Number(typed)) * minute })
        }
      />
    </>
  );
}

const momentFrom = (typed: number, isShare: boolean): Rung["at"] =>
  isShare ? Math.min(100, Math.max(1, typed)) / 100 : { afterMs: Math.max(1, typed) * minute };

/** A rung to begin with: half an hour after the last. */
function after(last: Rung | undefined): Rung {
  const lastAfter = typeof last?.at === "object" ? last.at.afterMs : 0;
  return {
    at: { afterMs: lastAfter + 30 * minute },
    tells: ["administrator"],
    wants: "acknowledge",
    climbsAfterMs: null,
  };
}
