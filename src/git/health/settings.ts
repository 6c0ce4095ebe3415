import { isTrue } from "../config.ts";
import { runGit } from "../native.ts";
import type { GitConfig } from "../ports.ts";
import { type Ailment, ailment, type Look, type Patient } from "./probe.ts";

/** A setting of Git that keeps a registry safer (docs/guides/upkeep.md says why, and where). */
interface Advice {
  /** As git prints it. */
  readonly name: string;
  readonly value: string;
  readonly why: string;
  /** Whether what is set now will do. */
  readonly suits: (value: string | undefined) => boolean;
}

/** What the advice depends on. */
export interface SettingsPlace {
  readonly config: GitConfig;
  /** Full name of the ref that holds the registry; null for a detached HEAD. */
  readonly ref: string | null;
  /** Whether the disk tells upper from lower case. */
  readonly caseSensitive: boolean;
}

const isOn = (value: string | undefined): boolean => value !== undefined && isTrue(value);
const isOff = (value: string | undefined): boolean => value !== undefined && !isTrue(value);
const isZero = (value: string | undefined): boolean => value === "0";

/*
 * A bare repository is the registry's own. In a checkout the same settings would change how the user's git treats the user's
 * branches, so only what is about the registry's own ref, or was set to something dangerous, is advised there.
 */
const bareAdvice: readonly Advice[] = [
  {
    name: "core.fsync",
    value: "all",
    why: "what git writes survives a loss of power too",
    suits: (value) => value === "all",
  },
  {
    name: "core.logAllRefUpdates",
    value: "always",
    why: "a bare repository has no reflog otherwise, to come back from a mistake with",
    suits: (value) => value?.toLowerCase() === "always",
  },
  {
    name: "gc.auto",
    value: "0",
    why: "maintenance runs when you say so, and never in the middle of a push",
    suits: isZero,
  },
  { name: "maintenance.auto", value: "false", why: "as for gc.auto", suits: isOff },
  { name: "receive.fsckObjects", value: "true", why: "a push with damaged objects is refused", suits: isOn },
  {
    name: "receive.denyNonFastForwards",
    value: "true",
    why: "no push takes back what was acknowledged",
    suits: isOn,
  },
  { name: "receive.denyDeletes", value: "true", why: "no push deletes the registry", suits: isOn },
  {
    name: "transfer.hideRefs",
    value: "refs/replace",
    why: "nobody replaces objects by a push",
    suits: (value) => value === "refs/replace",
  },
];

function adviceEverywhere({ ref, caseSensitive, config }: SettingsPlace): readonly Advice[] {
  const reflog: Advice = {
    name: `gc.${ref ?? ""}.reflogExpire`,
    value: "never",
    why: "the reflog of the registry says for ever who moved it",
    suits: (value) => value?.toLowerCase() === "never",
  };
  return [
    {
      name: "gc.pruneExpire",
      value: "2.weeks.ago",
      why: "a shorter time lets gc remove objects that a writer is about to use",
      suits: (value) => value === undefined || isLong(value),
    },
    ...(ref === null ? [] : [reflog]),
    ...(caseSensitive && config.get("core.ignorecase") !== undefined
      ? [
          {
            name: "core.ignoreCase",
            value: "false",
            why: "this disk tells upper from lower case",
            suits: isOff,
          },
        ]
      : []),
  ];
}

/* Two weeks and more, in the words that people write here; any other text is git's to understand, and is asked about. */
function isLong(value: string): boolean {
  const [, number = "0", unit = ""] =
    /^(\d+)[. ](day|week|month|year)s?(?:[. ]ago)?$/.exec(value.toLowerCase()) ?? [];
  const days: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };
  return value.toLowerCase() === "never" || Number(number) * (days[unit] ?? 0) >= 14;
}

/** Looks at the settings of Git that suit the kind of repository, bare or with a work tree. */
export function lookAtSettings(patient: Patient, place: SettingsPlace): Look {
  const isBare = patient.workTree === null;
  const all = [...adviceEverywhere(place), ...(isBare ? bareAdvice : [])];
  const ailments = all
    .filter(({ name, suits }) => !suits(place.config.get(configKey(name))))
    .map((advice) => advised(patient, advice, place.config.get(configKey(advice.name))));
  const kind = isBare ? "bare" : "with a work tree";
  return { says: `${all.length - ailments.length} of ${all.length} as advised, ${kind}`, ailments };
}

function advised({ gitDir, env }: Patient, { name, value, why }: Advice, now: string | undefined): Ailment {
  const given = now === undefined ? "is not set" : `is ${now}`;
  return ailment({
    code: "setting-advised",
    severity: name === "gc.pruneExpire" ? "warning" : "info",
    message: `${name} ${given}; with ${value}, ${why}`,
    hint: `git config ${name} ${value}, or doctor --fix`,
    fix: async () => {
      await runGit(["config", "--replace-all", name, value], { gitDir, env });
      return `set ${name} = ${value}`;
    },
  });
}

/* Section and key do not mind case, and are read in lower case; a subsection does. */
function configKey(name: string): string {
  const [first, last] = [name.indexOf("."), name.lastIndexOf(".")];
  return name.slice(0, first).toLowerCase() + name.slice(first, last) + name.slice(last).toLowerCase();
}
