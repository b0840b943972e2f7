/**
 * Hang: creates a segment with requirements, reads it back, and deletes it.
 *
 *     HANG_API_KEY=… HANG_BASE_URL=https://loyalty.headliner.page/partner-api npx tsx examples/hang.ts
 */
import { type Hang, createHang } from "specloom/hang";

const body = {
  name: "Gold in Lagos",
  requirements: [
    { filter_key: "tier", filter_value: "gold" },
    { filter_key: "city", filter_value: "Lagos" },
  ],
};

export async function tryRequirements(hang: Hang, log: (line: string) => void): Promise<void> {
  const { program_segment: created } = await hang.createProgramSegment({ body });
  log(`segment ${created.id} is called "${created.name}"`);
  try {
    // Neither the keys nor how a list of requirements travels is documented: what was stored is what tells.
    const { program_segment: segment } = await hang.getProgramSegment({ id: created.id });
    for (const { filter_key, filter_value } of segment.program_segment_requirements) log(`its members have ${filter_key} = ${filter_value}`);
    const { length } = segment.program_segment_requirements;
    if (length !== body.requirements.length) throw new Error(`${body.requirements.length} requirements were sent, ${length} stored`);
  } finally {
    await hang.deleteProgramSegment({ id: created.id });
    log(`segment ${created.id} is deleted`);
  }
}

if (process.argv[1] === import.meta.filename) {
  await tryRequirements(createHang(), console.log).catch((error: unknown) => {
    console.error(String(error));
    process.exitCode = 1;
  });
}
