import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { staffApi } from "@kept/domain/staff/api.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useMay } from "../platform/use-may.ts";
import { useMe } from "../platform/use-me.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { AbsenceSection } from "./absence-section.tsx";
import { AccessSection } from "./access-section.tsx";
import { messages } from "./messages.ts";
import { PersonForm } from "./person-form.tsx";
import { PersonParticulars } from "./person-particulars.tsx";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import { ShiftSection } from "./shift-section.tsx";
import classes from "./staff.module.css";

/** One of our people: particulars, duty, absences and access. */
export function PersonPage() {
  const t = useMessages(messages);
  const language = useLanguage();
  const may = useMay();
  const me = useMe();
  const { id } = useParams({ strict: false }) as { id: string };
  const [changing, setChanging] = useState(false);
  const { data: person, error } = useAsk(staffApi.person, { id });
  const ownRoles = useAsk(staffApi.ownRoles, {});
  if (error) return <EmptyState title={t("notFound")} hint={error.detail} />;
  if (!person) return null;
  const between = language === "en" ? ", " : "、";
  const own = (ownRoles.data?.rows ?? [])
    .filter(({ code }) => person.ownRoles.includes(code))
    .map(({ name }) => name[language]);
  const entersForOthers = me?.roles.some((role) =>
    ["department-manager", "supervisor", "administrator"].includes(role),
  );
  return (
    <>
      <PageHead
        title={person.name}
        lede={
          <>
            {[...person.roles.map((role) => roleNames[role][language]), ...own].join(between)}{" "}
            <Link to="/rights" search={{ of: id } as never}>
              {t("whatTheyMay")}
            </Link>
          </>
        }
      />
      <div className={classes.columns}>
        <section className={classes.section}>
          <h2>{t("particulars")}</h2>
          {changing ? (
            <PersonForm person={person} done={() => setChanging(false)} />
          ) : (
            <>
              <PersonParticulars person={person} />
              {may(staffApi.changePerson) && (
                <Button variant="default" onClick={() => setChanging(true)}>
                  {t("change")}
                </Button>
              )}
            </>
          )}
        </section>
        <div>
          <AbsenceSection staffId={id} mayEnter={me?.id === id || entersForOthers === true} />
          <ShiftSection person={person} mayChange={may(staffApi.addShift)} />
          {may(staffApi.giveOneTimePassword) && <AccessSection person={person} />}
        </div>
      </div>
    </>
  );
}
