import type { Command, CommandGroup } from "./command.ts";
import { artifactGroup } from "./groups/artifact.ts";
import { auditGroup } from "./groups/audit.ts";
import { compareGroup } from "./groups/compare.ts";
import { describeGroup } from "./groups/describe.ts";
import { evaluateGroup } from "./groups/evaluate.ts";
import { exportsGroup } from "./groups/exports.ts";
import { experimentGroup } from "./groups/experiment.ts";
import { forgeGroup } from "./groups/forge.ts";
import { lookGroup } from "./groups/look.ts";
import { monitorGroup } from "./groups/monitor.ts";
import { moveGroup } from "./groups/move.ts";
import { proposeGroup } from "./groups/propose.ts";
import { registerGroup } from "./groups/register.ts";
import { retireGroup } from "./groups/retire.ts";
import { rulesGroup } from "./groups/rules.ts";
import { selectGroup } from "./groups/select.ts";
import { serveGroup } from "./groups/serve.ts";
import { startGroup } from "./groups/start.ts";

/** The command groups, in the order of the help. A new capability is one entry here and one file. */
export const groups: readonly CommandGroup[] = [
  startGroup,
  registerGroup,
  lookGroup,
  compareGroup,
  moveGroup,
  proposeGroup,
  forgeGroup,
  serveGroup,
  describeGroup,
  exportsGroup,
  retireGroup,
  rulesGroup,
  auditGroup,
  artifactGroup,
  experimentGroup,
  selectGroup,
  evaluateGroup,
  monitorGroup,
];

/** Every command of every group. */
export const commands: readonly Command[] = groups.flatMap((group) => group.commands);
