import { expect, test } from "vitest";
import { highlight } from "./highlight.ts";

test.each([
  ["ts", 'const a = "<b>"; // new', '<span class="word">const</span> a = <span class="string">&quot;&lt;b&gt;&quot;</span>; <span class="comment">// new</span>'],
  ["ts", "a.new(renew, `for ${x}`)", 'a.new(renew, <span class="string">`for ${x}`</span>)'],
  ["ts", 'fetch("http://a.example")', 'fetch(<span class="string">&quot;http://a.example&quot;</span>)'],
  ["sh", "curl '#a' # all\n", 'curl <span class="string">&#39;#a&#39;</span> <span class="comment"># all</span>\n'],
  ["yaml", "key: [x] # why\nurl: http://x", '<span class="word">key</span>: [x] <span class="comment"># why</span>\n<span class="word">url</span>: http://x'],
  ["text", "const <b>", "const &lt;b&gt;"],
  [undefined, "const & b", "const &amp; b"],
])("marks what stands out in %s: %s", (language, code, html) => {
  expect(highlight(code, language)).toBe(html);
});
