import { useState } from "react";
import { Button, Menu, MultiSelect, Popover, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { roles, type Role } from "@kept/domain/kit/actor.ts";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { sameShape, shapeIn } from "@kept/domain/tickets/list-shape.ts";
import type { TicketView } from "@kept/domain/tickets/views-api.ts";
import { showUndo } from "@kept/ui/show-undo.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { listMessages } from "./list-messages.ts";
import type { TicketFilters } from "./ticket-filters.ts";
import classes from "./ticket-list.module.css";

type Props = { filters: TicketFilters; view: TicketView | undefined; go: (filters: TicketFilters) => void };

/** Saves how the list is looked at now; a saved view can be changed, shared and taken away. */
export function SaveView({ filters, view, go }: Props) {
  const t = useMessages(listMessages);
  const [form, setForm] = useState<"new" | "change" | null>(null);
  const drop = useDrop(go);
  const differs = view !== undefined && !sameShape(shapeIn(view.shape), filters);
  const change = useDo(ticketsApi.changeView);
  return (
    <Popover
      withRoles={false}
      opened={form !== null}
      onChange={() => setForm(null)}
      position="bottom-end"
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <span>
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <Button size="xs" variant={differs ? "light" : "default"}>
                {t("saveView")}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {differs && view.mayChange && (
                <Menu.Item onClick={() => change.mutate({ id: view.id, name: view.name, shape: shapeIn(filters) })}>
                  {t("saveChange")}
                </Menu.Item>
              )}
              {differs && (
                <Menu.Item onClick={() => go({ ...shapeIn(view.shape), saved: view.id })}>{t("back")}</Menu.Item>
              )}
              <Menu.Item onClick={() => setForm("new")}>{t("saveNew")}</Menu.Item>
              {view?.mayChange && (
                <>
                  <Menu.Item onClick={() => setForm("change")}>{`${t("name")} · ${t("sharedWith")}`}</Menu.Item>
                  <Menu.Item onClick={() => drop(view)}>{t("drop")}</Menu.Item>
                </>
              )}
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        {form && (
          <ViewForm
            key={form}
            filters={filters}
            view={form === "change" ? view : undefined}
            done={(saved) => {
              setForm(null);
              go({ ...shapeIn(saved.shape), saved: saved.id });
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

type FormProps = { filters: TicketFilters; view: TicketView | undefined; done: (view: TicketView) => void };

function ViewForm({ filters, view, done }: FormProps) {
  const t = useMessages(listMessages);
  const language = useLanguage();
  const may = useMay();
  const [name, setName] = useState(view?.name ?? "");
  const [audience, setAudience] = useState<(Role | "everyone")[]>(view?.sharedWith ?? []);
  const make = useDo(ticketsApi.makeView);
  const change = useDo(ticketsApi.changeView);
  const share = useDo(ticketsApi.shareView);
  const save = async () => {
    const given = { name, shape: shapeIn(view ? view.shape : filters) };
    let saved = view ? await change.mutateAsync({ id: view.id, ...given }) : await make.mutateAsync(given);
    if (saved.sharedWith.join() !== audience.join())
      saved = await share.mutateAsync({ id: saved.id, sharedWith: audience });
    notifications.show({ message: t("saved", { name: saved.name }) });
    done(saved);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save().catch(() => undefined);
      }}
    >
      <TextInput
        data-autofocus
        label={t("name")}
        placeholder={t("nameHint")}
        maxLength={60}
        required
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      {may(ticketsApi.shareView) && (
        <MultiSelect
          label={t("sharedWith")}
          placeholder={audience.length === 0 ? t("onlyMe") : undefined}
          comboboxProps={{ withinPortal: false }}
          data={[
            { value: "everyone", label: t("everyone") },
            ...roles.map((role) => ({ value: role, label: roleNames[role][language] })),
          ]}
          value={audience}
          onChange={(chosen) => setAudience(chosen as (Role | "everyone")[])}
        />
      )}
      <Button type="submit" loading={make.isPending || change.isPending || share.isPending}>
        {t("saveView")}
      </Button>
    </form>
  );
}

/** Takes a view away at once and lets it be put back. */
function useDrop(go: (filters: TicketFilters) => void) {
  const t = useMessages(listMessages);
  const make = useDo(ticketsApi.makeView);
  const share = useDo(ticketsApi.shareView);
  const drop = useDo(ticketsApi.dropView);
  const putBack = async ({ name, shape, sharedWith }: TicketView) => {
    const { id } = await make.mutateAsync({ name, shape });
    if (sharedWith.length > 0) await share.mutateAsync({ id, sharedWith });
  };
  return (view: TicketView) =>
    drop.mutate(
      { id: view.id },
      {
        onSuccess: () => {
          go({});
          showUndo(t("dropped", { name: view.name }), t("undo"), () => void putBack(view));
        },
      },
    );
}
