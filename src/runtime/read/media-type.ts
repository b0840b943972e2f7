import type { ResponseDeclaration } from "../operation.ts";

/** Whether markup or JSON came where neither is declared, as the media type says. Where JSON is, the text itself says so. */
export function isOther({ headers }: Response, { content = "" }: ResponseDeclaration): boolean {
  const [came, wanted] = [headers.get("content-type") ?? "", content].map((type) => /^[^;]*?(html|json|\*)/.exec(type.toLowerCase())?.[1]);
  return came !== undefined && wanted !== "*" && came !== wanted;
}

/** Whether a response says that it is JSON. */
export const isJson = ({ headers }: Response): boolean => /^[^;]*[/+]json\b/i.test(headers.get("content-type") ?? "");
