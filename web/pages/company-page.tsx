import { Button, FileButton, Group } from "@mantine/core";
import { useRef } from "react";
import { appApi } from "@kept/domain/app/api.ts";
import { logoTypes } from "@kept/domain/app/company.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { chosenFile } from "../platform/client.ts";
import { useCompany } from "../platform/use-company.ts";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { SureButton } from "../staff/sure-button.tsx";
import classes from "./company.module.css";
import { messages } from "./company-messages.ts";
import { CompanyName } from "./company-name.tsx";

/** The company itself: the name its customers hear, and its logo, as they stand on every page. */
export function CompanyPage() {
  const t = useMessages(messages);
  const { name } = useCompany();
  const may = useMay();
  return (
    <>
      <PageHead title={t("title")} lede={t("lede")} />
      <section className={classes.part} aria-label={t("name")}>
        <h2>{t("name")}</h2>
        <Group gap="xs">{may(appApi.changeCompany) ? <CompanyName key={name} company={name} /> : name}</Group>
      </section>
      <Logo />
    </>
  );
}

function Logo() {
  const t = useMessages(messages);
  const { name, logoAt } = useCompany();
  const may = useMay();
  const reset = useRef<() => void>(null);
  const told = { onRefused: () => true };
  const put = useDo(appApi.putLogo, told);
  const remove = useDo(appApi.removeLogo, told);
  const choose = async (file: File | null) => {
    if (file) put.mutate({ file: await chosenFile(file) });
    reset.current?.();
  };
  const refused = put.error ?? remove.error;
  return (
    <section className={classes.part} aria-label={t("logo")}>
      <h2>{t("logo")}</h2>
      {logoAt ? (
        <img src={logoAt} alt={t("logoOf", { name: name || t("ours") })} className={classes.logo} />
      ) : (
        <p className={classes.quiet}>{t("noLogo")}</p>
      )}
      {may(appApi.putLogo) && (
        <>
          <Group gap="xs">
            <FileButton resetRef={reset} accept={logoTypes.join(",")} onChange={(file) => void choose(file)}>
              {(props) => (
                <Button {...props} variant={logoAt ? "default" : "filled"} loading={put.isPending}>
                  {t(logoAt ? "another" : "choose")}
                </Button>
              )}
            </FileButton>
            {logoAt && (
              <SureButton
                word={t("remove")}
                asks={t("removeAsks")}
                busy={remove.isPending}
                does={() => remove.mutate({})}
              />
            )}
          </Group>
          <p className={classes.quiet}>{t("logoHint")}</p>
        </>
      )}
      {refused && <ErrorNote says={refused.detail} />}
    </section>
  );
}
