import { NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { Language, languages } from "@kept/domain/kit/language.ts";
import { useCompany } from "../platform/use-company.ts";
import { languageNames, speak } from "../platform/language.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./staff.module.css";

/** A page before the desk: what to do stands in the middle, the language can be chosen. */
export function Entrance({ title, lede, children }: { title: string; lede: string; children: ReactNode }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const company = useCompany();
  return (
    <main className={classes.entrance}>
      <div className={classes.entranceBody}>
        {company.logoAt && <img src={company.logoAt} alt={company.name} className={classes.logo} />}
        <p className={classes.mark}>{company.name ? `${company.name} · Kept` : "Kept"}</p>
        <h1>{title}</h1>
        <p className={classes.quiet}>{lede}</p>
        {children}
      </div>
      <NativeSelect
        aria-label={t("language")}
        size="xs"
        value={language}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        onChange={(event) => speak(Language.parse(event.currentTarget.value))}
      />
    </main>
  );
}
