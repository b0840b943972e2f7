import type { Answer } from "./answer.ts";
import { dispatcher, refusal } from "./dispatch.ts";
import type { Wire } from "./faults/fault.ts";
import { findFault, misbehaviour, unknownFault } from "./faults/misbehaviour.ts";
import type { FaultName } from "./faults/index.ts";
import { openPlaces } from "./places.ts";
import { Refusal } from "./refusal.ts";
import type { RecordedRequest, SimulatedRequest, Vendor } from "./server.ts";

/** A vendor with its faults: what requests are answered, and what befalls them. */
export const responder = (vendor: Vendor<unknown>) => {
  const requests: RecordedRequest[] = [];
  const queued: Answer[] = [];
  const { handle, listOf } = dispatcher(vendor);
  const { misbehave, nameFor } = misbehaviour();
  const places = openPlaces();

  const answer = async (request: SimulatedRequest): Promise<Answer> => {
    try {
      return queued.shift() ?? (await handle(request));
    } catch (error) {
      return refusal(vendor, error);
    }
  };

  /** The answer to a request; none if its fault has taken the connection. */
  const respond = async (request: SimulatedRequest, wire: Wire): Promise<Answer | "taken"> => {
    const record: RecordedRequest = { ...request, status: 0 };
    requests.push(record);
    let answered = false;
    const recorded = (given: Answer) => {
      // What comes by a redirect has a record of its own.
      if (!answered) record.status = given.status;
      return given;
    };
    const place = places.find(request.path);
    if (place) return recorded(await place(request));

    let own: Promise<Answer> | undefined;
    const ownAnswer = () => (own ??= answer(request).then(recorded));
    const name = nameFor(request);
    if (name === undefined) return ownAnswer();
    const fault = findFault(name);
    if (!fault) return recorded(unknownFault(name));
    record.fault = name as FaultName;
    const outcome = await fault.befall({
      request,
      answer: ownAnswer,
      handle: (instead) => answer(instead).then(recorded),
      refuse: (status, headers) => refusal(vendor, new Refusal(status, "simulated", headers && { headers })),
      wire,
      place: places.add,
      list: listOf(request),
      tokens: vendor.tokens,
    });
    answered = outcome !== undefined;
    if (!outcome) delete record.fault;
    return outcome ?? ownAnswer();
  };

  return { requests, queued, misbehave, respond, elsewhere: places.elsewhere, close: places.close };
};
