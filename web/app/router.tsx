import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { Guard } from "./guard.tsx";
import { Nowhere } from "./nowhere.tsx";
import { PageBroke } from "./page-broke.tsx";

const root = createRootRoute({ component: Guard, notFoundComponent: Nowhere, errorComponent: PageBroke });

/** A page at its address, fetched when one goes there. */
const page = (path: string, load: () => Promise<ComponentType>) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(async () => ({ page: await load() }), "page"),
  });

const routes = [
  page("/", async () => (await import("../pages/home-page.tsx")).HomePage),
  page("/tickets", async () => (await import("../pages/tickets-desk-page.tsx")).TicketsDeskPage),
  page("/tickets/$id", async () => (await import("../pages/ticket-desk-page.tsx")).TicketDeskPage),
  page("/tickets/$id/merge", async () => (await import("../tickets/merge-page.tsx")).MergePage),
  page("/call", async () => (await import("../intake/hotline-page.tsx")).HotlinePage),
  page("/arrivals", async () => (await import("../pages/arrivals-desk-page.tsx")).ArrivalsDeskPage),
  page("/sources", async () => (await import("../pages/sources-desk-page.tsx")).SourcesDeskPage),
  page("/mailboxes/signed-in", async () => (await import("../mail/mailbox-sign-in.tsx")).MailboxSignedInPage),
  page("/mailboxes", async () => (await import("../mail/mailboxes-page.tsx")).MailboxesPage),
  page("/phone", async () => (await import("../phone/phone-page.tsx")).PhonePage),
  page("/phone/set-up", async () => (await import("../phone/set-up-page.tsx")).PhoneSetUpPage),
  page("/dispatch", async () => (await import("../dispatch/dispatch-page.tsx")).DispatchPage),
  page("/call-backs", async () => (await import("../feedback/call-backs-page.tsx")).CallBacksPage),
  page("/complaints", async () => (await import("../feedback/complaints-page.tsx")).ComplaintsPage),
  page("/supervisor", async () => (await import("../pages/supervisor-page.tsx")).SupervisorPage),
  page("/customers", async () => (await import("../customers/customers-page.tsx")).CustomersPage),
  page("/customers/import", async () => (await import("../customers/customers-import-page.tsx")).CustomersImportPage),
  page("/customers/$id", async () => (await import("../pages/customer-page.tsx")).CustomerPage),
  page("/charter", async () => (await import("../pages/charter-page.tsx")).CharterPage),
  page("/codes", async () => (await import("../charter/codes-page.tsx")).CodesPage),
  page("/rules", async () => (await import("../automation/automation-page.tsx")).AutomationPage),
  page("/macros", async () => (await import("../macros/macros-page.tsx")).MacrosPage),
  page("/ticket-fields", async () => (await import("../tickets/fields-page.tsx")).FieldsPage),
  page("/ticket-tags", async () => (await import("../tickets/tags-page.tsx")).TagsPage),
  page("/replies", async () => (await import("../tickets/replies-page.tsx")).RepliesPage),
  page("/house-rules", async () => (await import("../pages/house-rules-page.tsx")).HouseRulesPage),
  page("/guidance", async () => (await import("../charter/guidance-page.tsx")).GuidancePage),
  page("/promises", async () => (await import("../promises/promises-page.tsx")).PromisesPage),
  page("/promises/$id", async () => (await import("../promises/promise-page.tsx")).PromisePage),
  page("/calendars", async () => (await import("../pages/calendars-desk-page.tsx")).CalendarsDeskPage),
  page("/news", async () => (await import("../pages/news-page.tsx")).NewsPage),
  page("/company", async () => (await import("../pages/company-page.tsx")).CompanyPage),
  page("/people", async () => (await import("../staff/people-page.tsx")).PeoplePage),
  page("/people/import", async () => (await import("../staff/people-import-page.tsx")).PeopleImportPage),
  page("/people/$id", async () => (await import("../staff/person-page.tsx")).PersonPage),
  page("/roster", async () => (await import("../staff/roster-page.tsx")).RosterPage),
  page("/departments", async () => (await import("../staff/departments-page.tsx")).DepartmentsPage),
  page("/api-keys", async () => (await import("../staff/keys-page.tsx")).KeysPage),
  page("/audit", async () => (await import("../pages/audit-page.tsx")).AuditPage),
  page("/webhooks", async () => (await import("../webhooks/webhooks-page.tsx")).WebhooksPage),
  page("/wallboard", async () => (await import("../pages/wallboard-page.tsx")).WallboardPage),
  page("/notices", async () => (await import("../notices/notices-page.tsx")).NoticesPage),
  page("/notices/ways", async () => (await import("../notices/ways-page.tsx")).WaysPage),
  page("/notices/mail", async () => (await import("../notices/mail-page.tsx")).MailPage),
  page("/rights", async () => (await import("../staff/rights-page.tsx")).RightsPage),
  page("/sessions", async () => (await import("../staff/sessions-page.tsx")).SessionsPage),
  page("/security", async () => (await import("../staff/security-page.tsx")).SecurityPage),
  page("/second-factor", async () => (await import("../staff/second-factor-page.tsx")).SecondFactorPage),
  page("/new-password", async () => (await import("../staff/new-password-page.tsx")).NewPasswordPage),
  page("/gallery", async () => (await import("../pages/gallery-page.tsx")).GalleryPage),
  page("/sign-in", async () => (await import("../staff/sign-in-page.tsx")).SignInPage),
  page("/signed-in", async () => (await import("../staff/signed-in-page.tsx")).SignedInPage),
  page("/set-up", async () => (await import("../staff/set-up-page.tsx")).SetUpPage),
  page("/password", async () => (await import("../staff/password-page.tsx")).PasswordPage),
];

/** The router of the desk. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: "intent",
  scrollRestoration: true,
});
