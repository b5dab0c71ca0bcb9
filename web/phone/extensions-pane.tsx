import { useState } from "react";
import { Button, MultiSelect, NativeSelect, TextInput } from "@mantine/core";
import { phoneApi } from "@kept/domain/phone/api.ts";
import { ExtensionFacts } from "@kept/domain/phone/set-up.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { SureButton } from "../staff/sure-button.tsx";
import { messages } from "./messages.ts";
import classes from "./phone.module.css";

const kinds = ["person", "queue", "machine"] as const;

/** Whose telephone is whose, where it is not the extension a person has anyway. */
export function ExtensionsPane() {
  const t = useMessages(messages);
  const { data } = useAsk(phoneApi.extensions, {});
  const people = useAsk(staffApi.people, { limit: 200 });
  const [value, setValue] = useState("");
  const [kind, setKind] = useState<(typeof kinds)[number]>("person");
  const [staffIds, setStaffIds] = useState<string[]>([]);
  const put = useDo(phoneApi.putExtension, { onDone: () => (setValue(""), setStaffIds([])) });
  const remove = useDo(phoneApi.removeExtension);
  return (
    <section aria-label={t("extensions")}>
      <h2 className={classes.title}>{t("extensions")}</h2>
      <p className={classes.quiet}>{t("extensionsHint")}</p>
      <form
        className={classes.form}
        aria-label={t("extensions")}
        onSubmit={(event) => {
          event.preventDefault();
          put.mutate({ value, kind, staffIds: kind === "machine" ? [] : staffIds });
        }}
      >
        <TextInput
          label={t("value")}
          required
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <NativeSelect
          label={t("what")}
          value={kind}
          data={kinds.map((one) => ({ value: one, label: t(one) }))}
          onChange={(event) => setKind(ExtensionFacts.shape.kind.unwrap().parse(event.currentTarget.value))}
        />
        {kind !== "machine" && (
          <MultiSelect
            label={t("whose")}
            searchable
            value={staffIds}
            data={(people.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setStaffIds}
          />
        )}
        <div className={classes.acts}>
          <Button type="submit" loading={put.isPending}>
            {t("save")}
          </Button>
        </div>
      </form>
      <ul className={classes.rows}>
        {data?.rows.map((one) => (
          <li key={one.id} className={classes.row}>
            <strong>{one.value}</strong>
            <span className={classes.grows}>
              {t(one.kind)} <span className={classes.quiet}>{one.staffNames.join(" · ")}</span>
            </span>
            <SureButton
              word={t("remove")}
              asks={t("removeExtension")}
              busy={remove.isPending}
              does={() => remove.mutate({ id: one.id })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
