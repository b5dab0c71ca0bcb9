/** Where to go after signing in: an address of this desk, never one elsewhere. */
export const withinDesk = (to: string | undefined): string => (to && /^\/(?![/\\])/.test(to) ? to : "/");
