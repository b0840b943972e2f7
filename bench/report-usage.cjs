// Loaded into each measured process with --require: at its end it tells its CPU seconds and peak memory on descriptor 3.
// The peak is the kernel's where it has one for the program itself, since on Linux `maxRSS` begins with the parent's.
const { readFileSync, writeSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: (peakOfProgram() ?? maxRSS) / 1024 }));
  });
}

function peakOfProgram() {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    return undefined;
  }
}
