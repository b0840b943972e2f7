/** The least of an OpenTelemetry SDK that a recipe needs to be seen working: spans with their events, and the one that is active. */
import { AsyncLocalStorage } from "node:async_hooks";
import { format } from "node:util";
import { type Attributes, type Context, type Span, ROOT_CONTEXT, context, trace } from "@opentelemetry/api";

/** `print` is told of each span when it ends: its name, the status of the response, and its events. */
export function provideSpans(print: (line: string) => void): void {
  const storage = new AsyncLocalStorage<Context>();
  context.setGlobalContextManager({
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: (active, work, self, ...words) => storage.run(active, () => work.apply(self, words)),
    bind: (_active, target) => target,
    enable() { return this; },
    disable() { return this; },
  });
  const startSpan = (name: string, { attributes = {} }: { attributes?: Attributes } = {}): Span => {
    const events: string[] = [];
    const span = {
      setAttribute: (key: string, value: unknown) => Object.assign(attributes, { [key]: value }),
      setStatus: () => span,
      addEvent: (event: string, { status, error }: Attributes) => events.push(format(event, status ?? error)),
      end: () => print(format(name, attributes["http.response.status_code"], events)),
    };
    return span as unknown as Span;
  };
  const startActiveSpan = (name: string, options: { attributes?: Attributes }, work: (span: Span) => unknown) => {
    const span = startSpan(name, options);
    return context.with(trace.setSpan(context.active(), span), () => work(span));
  };
  trace.setGlobalTracerProvider({ getTracer: () => ({ startSpan, startActiveSpan }) as ReturnType<typeof trace.getTracer> });
}
