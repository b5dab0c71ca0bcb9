import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { customersApi } from "@kept/domain/customers/api.ts";
import type { AskOf } from "@kept/domain/kit/api.ts";
import { FilterBar } from "@kept/ui/filter-bar.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { Beside } from "@kept/ui/side-panel.tsx";
import { ExportMenu } from "../platform/export-menu.tsx";
import { useKeys } from "../platform/use-keys.ts";
import { useMe } from "../platform/use-me.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { CustomerMatches } from "./customer-matches.tsx";
import { CustomerRows, filters } from "./customer-rows.tsx";
import { messages } from "./messages.ts";
import { NewCustomer } from "./new-customer.tsx";
import classes from "./customers.module.css";

const shelves = ["all", "incomplete", "key"] as const;
type Search = { text?: string; shelf?: (typeof shelves)[number] };

/** All customers, found as one types; the words stand in the address. */
export function CustomersPage() {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const may = useMay();
  const own = useMe()?.sees === "own";
  const { text = "", shelf = "all" } = useSearch({ strict: false }) as Search;
  const [settled] = useDebouncedValue(text.trim(), 80);
  const [adding, setAdding] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const show = (change: Search) =>
    void navigate({ to: "/customers", search: { text, shelf, ...change } as never, replace: true });
  useKeys({
    "/": { says: t("search"), does: () => search.current?.focus() },
    n: may(customersApi.add) ? { says: t("add"), does: () => setAdding(true) } : undefined,
  });
  return (
    <Beside panel={adding && <NewCustomer done={() => setAdding(false)} />}>
      <PageHead
        title={t("customers")}
        {...(own ? { lede: t("ownOnly") } : {})}
        acts={<Acts asked={settled ? { text: settled } : (filters[shelf] ?? {})} add={() => setAdding(true)} />}
      />
      <div className={classes.bar}>
        <TextInput
          ref={search}
          type="search"
          className={classes.search}
          aria-label={t("search")}
          placeholder={t("search")}
          value={text}
          onChange={(event) => show({ text: event.currentTarget.value })}
        />
        <FilterBar
          label={t("customers")}
          shelves={shelves.map((value) => ({ value, label: t(value) }))}
          chosen={shelf}
          choose={(value) => show({ shelf: value as Search["shelf"], text: "" })}
        />
      </div>
      {settled ? <CustomerMatches text={settled} /> : <CustomerRows shelf={shelf} />}
    </Beside>
  );
}

type ActsProps = { asked: AskOf<typeof customersApi.export>; add: () => void };

function Acts({ asked, add }: ActsProps) {
  const t = useMessages(messages);
  const may = useMay();
  return (
    <>
      <ExportMenu of={customersApi.export} asked={asked} title={t(asked.text ? "exportFound" : "exportShelf")} />
      {may(customersApi.readLoad) && (
        <Button variant="default" component={Link} to="/customers/import">
          {t("load")}
        </Button>
      )}
      {may(customersApi.add) && (
        <Button rightSection={<KeyHint keys="n" />} onClick={add}>
          {t("add")}
        </Button>
      )}
    </>
  );
}
