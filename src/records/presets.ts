import type { LifecycleRecord } from "./generated/registry.ts";

/** The names of the lifecycles that a new registry can start with; the first is the default. */
export const presetNames = ["standard", "canary", "minimal", "simple"] as const;

/** The name of a preset. */
export type PresetName = (typeof presetNames)[number];

/** Tells whether a text names a preset. */
export function isPresetName(text: string): text is PresetName {
  return (presetNames as readonly string[]).includes(text);
}

/** The lifecycle of each preset, as a new `registry.yaml` holds it. */
export const presets: Readonly<Record<PresetName, LifecycleRecord>> = {
  standard: {
    initial: "development",
    stages: {
      development: { to: ["staging", "archived"] },
      staging: {
        to: ["development", "production", "archived"],
        exclusive: true,
        displaced_to: "development",
        servable: true,
      },
      production: {
        to: ["deprecated", "archived"],
        exclusive: true,
        displaced_to: "deprecated",
        servable: true,
        deployable: true,
      },
      deprecated: { to: ["archived"] },
      archived: { to: [], terminal: true },
    },
  },
  canary: {
    initial: "development",
    stages: {
      development: { to: ["canary", "retired"] },
      canary: {
        to: ["development", "stable", "retired"],
        exclusive: true,
        displaced_to: "development",
        servable: true,
      },
      stable: {
        to: ["deprecated", "retired"],
        exclusive: true,
        displaced_to: "deprecated",
        servable: true,
        deployable: true,
      },
      deprecated: { to: ["retired"] },
      retired: { to: [], terminal: true },
    },
  },
  minimal: {
    initial: "active",
    stages: {
      active: { to: ["retired"], servable: true, deployable: true },
      retired: { to: [], terminal: true },
    },
  },
  simple: {
    initial: "staging",
    stages: {
      staging: { to: ["production", "archived"], servable: true },
      production: {
        to: ["archived"],
        exclusive: true,
        displaced_to: "archived",
        servable: true,
        deployable: true,
      },
      archived: { to: ["staging"] },
    },
  },
};
