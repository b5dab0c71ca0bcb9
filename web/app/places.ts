import {
  IconArrowsSplit2,
  IconBell,
  IconBuilding,
  IconCalendar,
  IconClipboardList,
  IconDeviceTv,
  IconFileText,
  IconHome,
  IconHourglass,
  IconInbox,
  IconLifebuoy,
  IconMessageExclamation,
  IconPhone,
  IconPhoneOutgoing,
  IconSparkles,
  IconTicket,
  IconUsers,
  IconWebhook,
  type Icon,
} from "@tabler/icons-react";
import type { Role } from "@kept/domain/kit/actor.ts";
import type { Me } from "../platform/use-me.ts";
import type { messages } from "./messages.ts";

/** A place of the desk: its address, its name, its keys, and for whom it stands among the first. */
export type DeskPlace = {
  readonly href: string;
  readonly name: keyof typeof messages;
  /** Empty when no keys lead there. */
  readonly keys: string;
  readonly icon: Icon;
  /** Only shown to these; to everybody when it does not say. */
  readonly roles?: readonly Role[];
  /** Also shown to those whom a role of the company's own gives this verb. */
  readonly verb?: string;
  /** The place it is found in; it does not stand among the first itself. */
  readonly under?: string;
};

/** All places in the order of the day. */
export const deskPlaces: readonly DeskPlace[] = [
  { href: "/", name: "home", keys: "g h", icon: IconHome },
  { href: "/notices", name: "notices", keys: "g n", icon: IconBell, under: "/" },
  { href: "/notices/ways", name: "noticeWays", keys: "", icon: IconBell, under: "/" },
  { href: "/notices/mail", name: "noticeMail", keys: "", icon: IconBell, under: "/", roles: ["administrator"] },
  { href: "/call", name: "call", keys: "g c", icon: IconPhone, roles: ["operator"], verb: "intake.take" },
  {
    href: "/arrivals",
    name: "arrivals",
    keys: "g v",
    icon: IconInbox,
    roles: ["operator", "department-manager", "supervisor"],
    verb: "arrivals.settle",
  },
  {
    href: "/phone",
    name: "phone",
    keys: "g y",
    icon: IconPhone,
    under: "/call",
    roles: ["operator", "supervisor", "department-manager", "quality"],
  },
  { href: "/phone/set-up", name: "phoneSetUp", keys: "", icon: IconPhone, under: "/call", roles: ["administrator"] },
  { href: "/tickets", name: "tickets", keys: "g t", icon: IconTicket },
  {
    href: "/dispatch",
    name: "dispatch",
    keys: "g d",
    icon: IconArrowsSplit2,
    roles: ["department-manager", "operator", "supervisor"],
    verb: "dispatch.assign",
  },
  {
    href: "/call-backs",
    name: "callBacks",
    keys: "g b",
    icon: IconPhoneOutgoing,
    roles: ["operator"],
    verb: "feedback.callBack",
  },
  {
    href: "/complaints",
    name: "complaints",
    keys: "g m",
    icon: IconMessageExclamation,
    roles: ["supervisor", "department-manager", "quality", "operator"],
  },
  {
    href: "/supervisor",
    name: "supervisor",
    keys: "g s",
    icon: IconLifebuoy,
    roles: ["supervisor"],
    verb: "tickets.answerHelp",
  },
  { href: "/customers", name: "customers", keys: "g k", icon: IconBuilding },
  { href: "/promises", name: "promises", keys: "g p", icon: IconHourglass },
  { href: "/wallboard", name: "wallboard", keys: "g w", icon: IconDeviceTv, under: "/promises" },
  {
    href: "/sources",
    name: "sources",
    keys: "",
    icon: IconInbox,
    under: "/arrivals",
    roles: ["administrator"],
    verb: "arrivals.readSources",
  },
  {
    href: "/mailboxes",
    name: "mailboxes",
    keys: "",
    icon: IconInbox,
    under: "/arrivals",
    roles: ["administrator", "supervisor"],
    verb: "mail.readMailboxes",
  },
  { href: "/charter", name: "charter", keys: "g r", icon: IconFileText },
  { href: "/codes", name: "codes", keys: "", icon: IconFileText, under: "/charter" },
  { href: "/house-rules", name: "houseRules", keys: "", icon: IconFileText, under: "/charter" },
  { href: "/guidance", name: "guidance", keys: "", icon: IconFileText, under: "/charter" },
  { href: "/rules", name: "rules", keys: "", icon: IconFileText, under: "/charter" },
  { href: "/ticket-fields", name: "ticketFields", keys: "", icon: IconFileText, under: "/charter" },
  { href: "/ticket-tags", name: "ticketTags", keys: "", icon: IconFileText, under: "/charter" },
  { href: "/replies", name: "replies", keys: "", icon: IconFileText, under: "/charter" },
  { href: "/macros", name: "macros", keys: "", icon: IconFileText, under: "/charter" },
  { href: "/calendars", name: "calendars", keys: "g l", icon: IconCalendar },
  { href: "/people", name: "people", keys: "g e", icon: IconUsers },
  {
    href: "/company",
    name: "company",
    keys: "",
    icon: IconBuilding,
    under: "/",
    roles: ["administrator"],
    verb: "app.setUpHouse",
  },
  { href: "/news", name: "news", keys: "", icon: IconSparkles, under: "/" },
  {
    href: "/people/import",
    name: "peopleImport",
    keys: "",
    icon: IconUsers,
    under: "/people",
    roles: ["administrator"],
    verb: "staff.loadPeople",
  },
  { href: "/roster", name: "roster", keys: "g o", icon: IconUsers, under: "/people" },
  { href: "/departments", name: "departments", keys: "", icon: IconUsers, under: "/people" },
  { href: "/rights", name: "rights", keys: "", icon: IconUsers, under: "/people" },
  {
    href: "/api-keys",
    name: "apiKeys",
    keys: "",
    icon: IconUsers,
    under: "/people",
    roles: ["administrator"],
    verb: "staff.readKeys",
  },
  {
    href: "/sessions",
    name: "sessions",
    keys: "",
    icon: IconUsers,
    under: "/people",
    roles: ["administrator"],
    verb: "staff.endSessions",
  },
  { href: "/security", name: "security", keys: "", icon: IconUsers, under: "/people" },
  {
    href: "/audit",
    name: "audit",
    keys: "g a",
    icon: IconClipboardList,
    roles: ["supervisor", "administrator"],
  },
  { href: "/webhooks", name: "webhooks", keys: "g x", icon: IconWebhook, under: "/audit", roles: ["administrator"] },
];

/** Whether a place is for someone with these roles, and these verbs by roles of the company's own. */
export const isFor = ({ roles, verb }: DeskPlace, mine: Pick<Me, "roles" | "verbs">): boolean =>
  !roles ||
  mine.roles.includes("administrator") ||
  roles.some((role) => mine.roles.includes(role)) ||
  (verb !== undefined && mine.verbs.includes(verb));
