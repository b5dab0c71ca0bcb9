import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { PageBroke } from "./page-broke.tsx";
import { Guard } from "./guard.tsx";
import { Nowhere } from "./nowhere.tsx";

type Pages = Readonly<Record<string, () => Promise<Record<string, ComponentType>>>>;
const found = import.meta.glob("../*/*-page.tsx") as Pages;

/** Where each page stands; a page is fetched when one goes there. */
const addresses = {
  "/": "home-page",
  "/call": "desk-page",
  "/tickets": "tickets-page",
  "/tickets/$id": "ticket-page",
  "/dispatch": "dispatch-page",
  "/call-backs": "call-backs-page",
  "/supervisor": "supervisor-page",
  "/customers": "customers-page",
  "/customers/import": "customers-import-page",
  "/customers/$id": "customer-page",
  "/charter": "charter-page",
  "/promises": "promises-page",
  "/promises/$id": "promise-page",
  "/calendars": "calendars-page",
  "/people": "people-page",
  "/people/$id": "person-page",
  "/gallery": "gallery-page",
  "/sign-in": "sign-in-page",
  "/set-up": "set-up-page",
  "/password": "password-page",
} as const;

const root = createRootRoute({ component: Guard, notFoundComponent: Nowhere, errorComponent: PageBroke });

const routes = Object.entries(addresses).flatMap(([path, name]) => {
  const load = Object.entries(found).find(([file]) => file.endsWith(`/${name}.tsx`))?.[1];
  if (!load) return [];
  const component = lazyRouteComponent(async () => ({ page: pageIn(await load()) }), "page");
  return [createRoute({ getParentRoute: () => root, path, component })];
});

/** A page's file exports one component whose name ends with Page. */
const pageIn = (exports: Record<string, ComponentType>): ComponentType => {
  const page = Object.entries(exports).find(([name]) => name.endsWith("Page"))?.[1];
  if (!page) throw new Error("this file exports no page");
  return page;
};

/** The router of the desk. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: "intent",
  scrollRestoration: true,
});
