import { useState } from "react";
import { Button } from "@mantine/core";
import { phoneApi } from "@kept/domain/phone/api.ts";
import type { Hotline } from "@kept/domain/phone/set-up.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { SureButton } from "../staff/sure-button.tsx";
import { messages } from "./messages.ts";
import { NumberForm } from "./number-form.tsx";
import classes from "./phone.module.css";

/** The hotline numbers, each with how long it may ring. */
export function NumbersPane() {
  const t = useMessages(messages);
  const language = useLanguage();
  const [form, setForm] = useState<Hotline | "new" | null>(null);
  const { data } = useAsk(phoneApi.hotlines, {});
  const remove = useDo(phoneApi.removeHotline);
  return (
    <section aria-label={t("numbers")}>
      <header className={classes.bar}>
        <h2 className={classes.title}>{t("numbers")}</h2>
        <Button size="compact-sm" onClick={() => setForm("new")}>
          {t("addNumber")}
        </Button>
      </header>
      {form && (
        <NumberForm
          key={form === "new" ? "new" : form.id}
          line={form === "new" ? null : form}
          done={() => setForm(null)}
        />
      )}
      {data?.rows.length === 0 && <p className={classes.quiet}>{t("noNumbers")}</p>}
      <ul className={classes.rows}>
        {data?.rows.map((line) => (
          <li key={line.id} className={classes.row}>
            <strong>{line.name}</strong>
            <span className={classes.grows}>
              {line.number} <span className={classes.quiet}>{line.says[language]}</span>
            </span>
            <span className={classes.acts}>
              <Button size="compact-sm" variant="default" onClick={() => setForm(line)}>
                {t("change")}
              </Button>
              <SureButton
                word={t("remove")}
                asks={t("removeNumber")}
                busy={remove.isPending}
                does={() => remove.mutate({ id: line.id })}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
