import type { ModelForm } from "../../registry/forms.ts";
import { StemmaError } from "../../values/error.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions, refuseAt } from "../read.ts";
import { visible } from "../render/text.ts";
import { usageFault } from "../usage.ts";
import { write } from "../write.ts";
import { writeOptionNames } from "../write-options.ts";

/** Runs `alias`: sets, removes, shows or lists aliases. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const [model = "", name, to] = args.positionals;
  const remove = args.has("remove");
  if (remove && (name === undefined || to !== undefined)) {
    throw usageFault("--remove needs MODEL and NAME, and no TO", "Write `stemma alias MODEL NAME --remove`.");
  }
  if (!remove && to === undefined) return await showAliases(call, model, name);
  refuseAt(call);
  const alias = name ?? "";
  const target = to === undefined ? null : selectorOf(model, to);
  const intent = { kind: "alias", model, alias, to: target, reason: args.text("reason") ?? null } as const;
  return await write(call, intent, ({ from, to: next }) => [
    next === null
      ? `${model}: ${alias} is removed`
      : `${model}: ${alias} -> ${next}${from === null ? "" : ` (was ${from})`}`,
  ]);
}

async function showAliases(call: Call, model: string, name: string | undefined): Promise<Answer> {
  for (const option of ["reason", ...writeOptionNames]) {
    if (call.args.has(option))
      throw usageFault(`--${option} needs something to change`, "Write `stemma alias MODEL NAME TO`.");
  }
  const registry = await call.open();
  const form = await registry.model(model, readOptions(call));
  if (name !== undefined) {
    const version = aliasOf(form, name);
    const shown = { commit: form.commit, model: form.name, alias: name, version };
    return readAnswer(call, shown, () => version);
  }
  const lines = Object.entries(form.aliases).map(([alias, version]) => visible(`${alias} -> ${version}`));
  const listed = { commit: form.commit, model: form.name, aliases: form.aliases };
  return readAnswer(call, listed, () => (lines.length === 0 ? "no aliases" : lines.join("\n")));
}

function aliasOf({ name: model, aliases }: ModelForm, alias: string): string {
  const version = Object.hasOwn(aliases, alias) ? aliases[alias] : undefined;
  if (version !== undefined) return version;
  const names = Object.keys(aliases);
  throw new StemmaError("alias-unknown", `${model} has no alias ${alias}`, {
    hint: `Aliases: ${names.join(", ") || "none"}.`,
    data: { model, alias, aliases: names },
  });
}

/* `MODEL@X` is accepted as well as `X`, as long as it is the same model. */
function selectorOf(model: string, to: string): string {
  const at = to.indexOf("@");
  if (at < 0) return to;
  if (to.slice(0, at) === model) return to.slice(at + 1);
  throw usageFault(`an alias of ${model} cannot lead to '${to}'`, `Name a version of ${model}.`, {
    found: to,
  });
}
