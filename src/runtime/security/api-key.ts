import type { Scheme } from "./scheme.ts";

/** A key in a header, the query or a cookie. @see https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object */
export const apiKey: Scheme<string> = {
  sign(request, key, { declaration: { in: place, name = "", prefix = "" } }, exchange) {
    const { headers, url } = request;
    const pair = () => `${encodeURIComponent(name)}=${encodeURIComponent(prefix + key)}`;
    if (place === "header") headers[name.toLowerCase()] = prefix + key;
    else if (place === "query") request.url += (url.includes("?") ? "&" : "?") + (exchange.secretQuery = pair());
    else headers["cookie"] = headers["cookie"] ? `${headers["cookie"]}; ${pair()}` : pair();
  },
};
