import "@mantine/notifications/styles.css";
import { Notifications } from "@mantine/notifications";

/** Where short messages appear; fetched after the first screen stands. */
export const Toasts = () => <Notifications position="bottom-right" limit={4} transitionDuration={100} />;
