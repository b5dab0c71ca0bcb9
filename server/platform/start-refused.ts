/** Why Kept cannot start, in a plain sentence that says what to do. */
export class StartRefused extends Error {}
