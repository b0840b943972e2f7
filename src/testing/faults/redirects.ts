import type { Fault } from "./fault.ts";
import { without } from "./whole.ts";

type Where = "here" | "elsewhere";

/** To a place where the API is as well: it handles what arrives, on another origin whatever the credentials. */
const redirect = (status: 301 | 302 | 307 | 308, where: Where): Fault => ({
  description: `${status} to ${where === "here" ? "the same origin" : "another origin"}, where the API takes the request`,
  befall: async ({ request, handle, place }) => {
    const location = await place(where, ({ method, headers, body, bytes }) =>
      handle({ ...request, method, headers: where === "here" ? headers : { ...headers, ...without(request.headers, "content-type", "content-length") }, body, bytes }),
    );
    return { status, headers: { location } };
  },
});

/** To where the answer is to be fetched. */
const seeOther = (where: Where): Fault => ({
  description: `303 to ${where === "here" ? "the same origin" : "another origin"}, where the answer is; handled`,
  befall: async ({ answer, place }) => {
    const given = await answer();
    return { status: 303, headers: { location: await place(where, () => given) } };
  },
});

export const redirectFaults = {
  "redirect-301": redirect(301, "here"),
  "redirect-302": redirect(302, "here"),
  "redirect-303": seeOther("here"),
  "redirect-307": redirect(307, "here"),
  "redirect-308": redirect(308, "here"),
  "redirect-elsewhere-301": redirect(301, "elsewhere"),
  "redirect-elsewhere-302": redirect(302, "elsewhere"),
  "redirect-elsewhere-303": seeOther("elsewhere"),
  "redirect-elsewhere-307": redirect(307, "elsewhere"),
  "redirect-elsewhere-308": redirect(308, "elsewhere"),
} satisfies Record<string, Fault>;
