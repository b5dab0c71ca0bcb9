// What is used of pdfmake 0.3: its own package of types brings the browser's with it.
declare module "pdfmake" {
  const pdfmake: {
    setLocalAccessPolicy(allows: (place: string) => boolean): void;
    setUrlAccessPolicy(allows: (address: string) => boolean): void;
    setFonts(fonts: Record<string, Record<"normal" | "bold" | "italics" | "bolditalics", string>>): void;
    createPdf(layout: object): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfmake;
}
