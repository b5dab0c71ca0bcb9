/** What is used of qrcode, which brings no types of its own. */
declare module "qrcode" {
  export function toString(text: string, options: { type: "svg"; margin: number }): Promise<string>;
}
