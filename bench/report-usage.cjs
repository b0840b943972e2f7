// Loaded into each measured process, and by NODE_OPTIONS into those it starts: at its end each adds a line to the file that
// BENCH_USAGE names, with its CPU seconds and peak memory. The peak is the kernel's where it has one for the program itself, since on
// Linux `maxRSS` begins with the parent's.
const { appendFileSync, readFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    appendFileSync(process.env.BENCH_USAGE, `${JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: (peakOfProgram() ?? maxRSS) / 1024 })}\n`);
  });
}

function peakOfProgram() {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    return undefined;
  }
}
