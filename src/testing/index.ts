export { simulateBanno, type BannoCredentials, type BannoOptions, type SimulatedBanno } from "./banno.ts";
export { simulateBunce, type BunceCredentials, type BunceOptions } from "./bunce.ts";
export { simulateHang, type HangCredentials, type HangOptions } from "./hang.ts";
export { simulateInfinity, type InfinityCredentials, type InfinityOptions } from "./infinity.ts";
export { recordShapes, type ShapeRecorder, type ShapeRecording } from "./record-shapes.ts";
export { describeFault, faultNames, type FaultName } from "./faults/index.ts";
export type { FaultScript } from "./faults/misbehaviour.ts";
export type { RecordedRequest, SimulatedRequest, Simulator } from "./server.ts";
export { simulateUnityOne, type SimulatedUnityOne, type UnityOneCredentials, type UnityOneOptions } from "./unity-one.ts";
