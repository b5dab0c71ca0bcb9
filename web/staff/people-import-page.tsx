import { Button, Stack } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { staffApi } from "@kept/domain/staff/api.ts";
import { examplePeople } from "@kept/domain/staff/people-example.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { chosenFile } from "../platform/client.ts";
import { TableChoice } from "../platform/table-choice.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { PeopleLoadAct } from "./people-load-act.tsx";
import { PeopleLoadColumns } from "./people-load-columns.tsx";
import { PeopleLoadLines } from "./people-load-lines.tsx";
import { loadPeopleMessages } from "./load-people-messages.ts";
import classes from "./staff.module.css";

/** Brings our people in from a file: read, columns said, lines looked at, brought in, taken back as a whole. The file on its way stands in the address. */
export function PeopleImportPage() {
  const t = useMessages(loadPeopleMessages);
  const navigate = useNavigate();
  const { load: id } = useSearch({ strict: false }) as { load?: string };
  const read = useDo(staffApi.readPeople, {
    onDone: (load) => void navigate({ to: "/people/import", search: { load: load.id } as never }),
    onRefused: () => true,
  });
  const choose = async (file: File) => read.mutate({ file: await chosenFile(file) });
  return (
    <>
      <PageHead
        title={t("title")}
        lede={t("lede")}
        acts={
          <Button variant="default" component={Link} to="/people">
            {t("toPeople")}
          </Button>
        }
      />
      <TableChoice
        take={(file) => void choose(file)}
        busy={read.isPending}
        chosen={Boolean(id)}
        example={{ name: t("exampleName"), lines: examplePeople(useLanguage()) }}
      />
      {read.error && <ErrorNote says={read.error.detail} />}
      {id && !read.isPending && <OneLoad key={id} id={id} />}
    </>
  );
}

function OneLoad({ id }: { id: string }) {
  const { data: load, error } = useAsk(staffApi.peopleLoad, { id });
  if (error) return <ErrorNote says={error.detail} />;
  if (!load) return null;
  return (
    <Stack gap="md">
      <h2 className={classes.fileName}>{load.fileName}</h2>
      {load.state === "read" && <PeopleLoadColumns key={JSON.stringify(load.columns)} load={load} />}
      {load.state === "read" && load.columns.includes("email") && <PeopleLoadLines load={load} />}
      {load.columns.includes("email") && <PeopleLoadAct load={load} />}
    </Stack>
  );
}
