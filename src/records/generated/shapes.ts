/* Generated from schemas/; npm run generate */

/** What a schema says of the order of keys below a value. */
export interface Shape {
  /** The known keys of a map, in canonical order. */
  readonly keys?: Readonly<Record<string, Shape>>;
  /** The values of a map whose keys are free. */
  readonly values?: Shape;
  /** The items of a list. */
  readonly items?: Shape;
}

/** The shape of each record kind. */
export const shapes: Readonly<
  Record<
    | "registry"
    | "model"
    | "version"
    | "evidence"
    | "experiment"
    | "checkpoint"
    | "conclusion"
    | "selection"
    | "alert"
    | "notify"
    | "profile"
    | "suite",
    Shape
  >
> = {
  registry: {
    keys: {
      format: {},
      policy_version: {},
      policy_previous: {},
      lifecycle: {
        keys: {
          initial: {},
          stages: {
            values: {
              keys: {
                to: { items: {} },
                exclusive: {},
                displaced_to: {},
                servable: {},
                deployable: {},
                terminal: {},
              },
            },
          },
        },
      },
      gates: { values: { items: {} } },
      alias_gates: { values: { items: {} } },
      identities: {
        values: { keys: { emails: { items: {} }, keys: { items: {} }, accounts: { items: {} } } },
      },
      groups: { values: { items: {} } },
      stores: { items: { keys: { name: {}, suggested: {}, default: {}, required: {} } } },
      audit: { keys: { retain: {} } },
      retain: { keys: { artifacts: {} } },
      tombstones: { items: { keys: { model: {}, formerly: { items: {} }, versions: { items: {} } } } },
      custom: {},
    },
  },
  model: {
    keys: {
      name: {},
      description: {},
      task: {},
      owners: { items: {} },
      versioning: {},
      license: {},
      intended_use: {},
      tags: { values: {} },
      primary_metric: {},
      metrics_direction: { values: {} },
      stages: { values: { items: {} } },
      aliases: { values: {} },
      holds: { values: { keys: { reason: {}, by: {}, since: {} } } },
      formerly: { items: {} },
      deleted: { items: { keys: { version: {}, content: {} } } },
      adopted: { items: {} },
      collected: { items: {} },
      custom: {},
    },
  },
  version: {
    keys: {
      version: {},
      ordinal: {},
      created: {},
      author: {},
      description: {},
      change: { keys: { level: {}, from: {}, reasons: { items: {} }, notes: {} } },
      task: {},
      framework: {},
      model_type: {},
      artifacts: { items: { keys: { path: {}, digest: {}, size: {}, format: {}, role: {} } } },
      interface: {
        keys: {
          inputs: { items: { keys: { name: {}, type: {}, shape: { items: {} } } } },
          outputs: { items: { keys: { name: {}, type: {}, shape: { items: {} } } } },
        },
      },
      inspection: {
        keys: {
          format: {},
          producer: {},
          opsets: { items: { keys: { domain: {}, version: {} } } },
          parameters: {},
          tensors: {},
          dtypes: { values: {} },
          architecture: {},
          quantization: {},
          layout: {},
          pickles: { items: { keys: { path: {}, imports: { items: {} }, fault: {} } } },
        },
      },
      features: { items: {} },
      parents: { items: { keys: { version: {}, relation: {} } } },
      dataset: { items: { keys: { name: {}, version: {}, digest: {} } } },
      training: {
        keys: {
          started: {},
          ended: {},
          duration_s: {},
          samples: { keys: { train: {}, validation: {}, test: {} } },
          host: {},
        },
      },
      source: { keys: { run: {}, commit: {}, uri: {} } },
      code: { keys: { repository: {}, commit: {} } },
      parameters: { values: {} },
      config: { keys: { hash: {}, artifact: {} } },
      metrics: { values: { keys: { value: {}, at: {}, dataset: {} } } },
      tags: { values: {} },
      exports: {
        items: {
          keys: {
            format: {},
            path: {},
            digest: {},
            size: {},
            uri: {},
            created: {},
            role: {},
            inspection: {
              keys: {
                format: {},
                producer: {},
                opsets: { items: { keys: { domain: {}, version: {} } } },
                parameters: {},
                tensors: {},
                dtypes: { values: {} },
                architecture: {},
                quantization: {},
                layout: {},
                pickles: { items: { keys: { path: {}, imports: { items: {} }, fault: {} } } },
              },
            },
          },
        },
      },
      links: { items: {} },
      resources: { keys: { memory_bytes: {}, gpu_memory_bytes: {} } },
      custom: {},
    },
  },
  evidence: {
    keys: {
      kind: {},
      subject: { keys: { model: {}, version: {}, artifacts: { items: {} } } },
      by: {},
      created: {},
      result: { keys: { passed: {} } },
      grants: {},
      signature: {},
      custom: {},
    },
  },
  experiment: {
    keys: {
      name: {},
      description: {},
      model: {},
      owners: { items: {} },
      status: {},
      unit: {},
      hash: {},
      arms: { items: { keys: { name: {}, version: {}, weight: {}, role: {} } } },
      layer: { keys: { name: {}, range: { items: {} } } },
      audience: {},
      ramp: { items: { keys: { coverage: {}, hold: {}, min_units: {} } } },
      phases: {
        items: {
          keys: {
            phase: {},
            seed: {},
            started: {},
            ended: {},
            unit: {},
            layer: { keys: { name: {}, range: { items: {} } } },
            arms: { items: { keys: { name: {}, version: {}, weight: {} } } },
            coverage: { items: { keys: { at: {}, share: {} } } },
          },
        },
      },
      metrics: {
        keys: {
          goals: {
            items: {
              keys: {
                name: {},
                kind: {},
                direction: {},
                source: {},
                per: {},
                quantile: {},
                slo: {},
                mde: {},
                margin: {},
                baseline: {},
                deviation: {},
                severity: {},
              },
            },
          },
          guardrails: {
            items: {
              keys: {
                name: {},
                kind: {},
                direction: {},
                source: {},
                per: {},
                quantile: {},
                slo: {},
                mde: {},
                margin: {},
                baseline: {},
                deviation: {},
                severity: {},
              },
            },
          },
        },
      },
      analysis: { keys: { method: {}, alpha: {}, power: {}, tuning: {}, correction: {}, cuped_days: {} } },
      health: {
        keys: {
          srm: { keys: { alpha: {}, min_share_deviation: {} } },
          multiple_exposure: {},
          no_traffic: {},
        },
      },
      traffic: { keys: { units_per_day: {} } },
      conclude: {
        keys: {
          min_runtime: {},
          max_runtime: {},
          min_units: {},
          ship: {},
          on_inconclusive: {},
          action: {},
          stage: {},
        },
      },
      accept: { keys: { underpowered: {}, moved_arm: {} } },
      conclusion: { keys: { at: {}, by: {}, verdict: {}, winner: {}, reason: {}, checkpoint: {} } },
      custom: {},
    },
  },
  checkpoint: {
    keys: {
      format: {},
      plan: {
        keys: {
          experiment: {},
          control: {},
          arms: { items: { keys: { name: {}, weight: {} } } },
          goals: {
            items: {
              keys: {
                name: {},
                kind: {},
                direction: {},
                source: {},
                per: {},
                slo: {},
                margin: {},
                severity: {},
              },
            },
          },
          guardrails: {
            items: {
              keys: {
                name: {},
                kind: {},
                direction: {},
                source: {},
                per: {},
                slo: {},
                margin: {},
                severity: {},
              },
            },
          },
          method: {},
          alpha: {},
          tuning: {},
          correction: {},
          srmAlpha: {},
          minShareDeviation: {},
          multipleExposure: {},
          noTraffic: {},
          minRuntime: {},
          maxRuntime: {},
          minUnits: {},
          ship: {},
          onInconclusive: {},
        },
      },
      phase: {},
      started: {},
      until: {},
      latest: {},
      multiple: {},
      ratioBefore: {},
      arms: {
        items: {
          keys: {
            name: {},
            units: {},
            metrics: {
              values: {
                keys: {
                  kind: {},
                  pairs: {
                    keys: {
                      count: {},
                      first: { keys: { count: {}, sum: { items: {} }, squares: { items: {} } } },
                      second: { keys: { count: {}, sum: { items: {} }, squares: { items: {} } } },
                      products: { items: {} },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
  conclusion: {
    keys: {
      experiment: {},
      phase: {},
      until: {},
      verdict: {},
      winner: {},
      reasons: { items: {} },
      health: {
        keys: {
          ratioP: {},
          sequentialRatioP: {},
          shareDeviation: {},
          multipleShare: {},
          runtime: {},
          blocks: { items: {} },
        },
      },
      goals: {
        items: {
          keys: {
            metric: {},
            arm: {},
            control: {},
            treatment: {},
            estimate: {},
            lower: {},
            upper: {},
            relative: { keys: { estimate: {}, lower: {}, upper: {} } },
            p: {},
            adjusted: { keys: { p: {}, lower: {}, upper: {} } },
            state: {},
            fault: {},
          },
        },
      },
      guardrails: {
        items: {
          keys: {
            metric: {},
            arm: {},
            harm: {},
            lower: {},
            upper: {},
            margin: {},
            severity: {},
            state: {},
            fault: {},
          },
        },
      },
    },
  },
  selection: {
    keys: {
      name: {},
      description: {},
      task: {},
      model: {},
      owners: { items: {} },
      unit: {},
      flags: { values: {} },
      candidates: {
        items: { keys: { name: {}, version: {}, flag: {}, rollout: {}, audience: {}, priority: {} } },
      },
      score: {
        keys: {
          weights: { keys: { success: {}, latency: {}, goal: {} } },
          latency_ms: {},
          goal: { keys: { metric: {}, target: {}, direction: {} } },
          min_samples: {},
          window: {},
        },
      },
      fallback: {},
      cache: {},
      custom: {},
    },
  },
  alert: {
    keys: {
      name: {},
      description: {},
      model: {},
      owners: { items: {} },
      severity: {},
      window: {},
      for: {},
      resolve_after: {},
      min_requests: {},
      no_data: {},
      threshold: { keys: { metric: {}, above: {}, below: {}, clear: {} } },
      burn_rate: { keys: { objective: {}, windows: { items: { keys: { long: {}, short: {}, rate: {} } } } } },
      regression: { keys: { metric: {}, against: {}, by: {}, direction: {} } },
      drift: { keys: { features: { items: {} }, psi: {}, alpha: {} } },
      channels: { items: {} },
      custom: {},
    },
  },
  notify: {
    keys: {
      channels: { values: { keys: { kind: {}, description: {}, severities: { items: {} } } } },
      default: { items: {} },
      custom: {},
    },
  },
  profile: {
    keys: {
      version: {},
      created: {},
      source: {},
      features: {
        values: {
          keys: {
            kind: {},
            count: {},
            missing: {},
            edges: { items: {} },
            counts: { items: {} },
            min: {},
            max: {},
            mean: {},
            categories: { values: {} },
            other: {},
          },
        },
      },
      custom: {},
    },
  },
  suite: {
    keys: {
      name: {},
      description: {},
      model: {},
      task: {},
      owners: { items: {} },
      data: {
        items: {
          keys: {
            name: {},
            path: {},
            digest: {},
            size: {},
            format: {},
            columns: { items: {} },
            labels: { keys: { digest: {}, path: {}, size: {}, column: {} } },
          },
        },
      },
      inputs: { values: {} },
      preprocessing: {
        items: {
          keys: {
            column: {},
            window: { keys: { size: {}, step: {} } },
            normalise: { keys: { by: {}, mean: {}, deviation: {} } },
            reshape: { items: {} },
          },
        },
      },
      runner: {
        keys: {
          kind: {},
          file: {},
          runtime: {},
          state: { values: { keys: { from: {}, shape: { items: {} } } } },
          constants: { values: { keys: { type: {}, shape: { items: {} }, value: {} } } },
          context: { items: { keys: { input: {}, length: {}, when: {} } } },
          batch: {},
          stacked: {},
          threads: {},
          command: { items: {} },
          variables: { values: {} },
          timeout: {},
          memory: {},
          protocol: {},
          name: {},
          retries: {},
        },
      },
      truth: {},
      prediction: {
        keys: { output: {}, threshold: {}, labels: { items: {} }, positive: {}, group: {}, step: {}, k: {} },
      },
      cases: {
        items: {
          keys: {
            name: {},
            description: {},
            kind: {},
            severity: {},
            data: {},
            rows: {},
            expect: { items: { keys: { row: {}, output: {}, values: { items: {} } } } },
            absolute: {},
            relative: {},
            metric: {},
            average: {},
            multiclass: {},
            baseline: { keys: { stage: {}, version: {}, evidence: {}, when_missing: {} } },
            margin: {},
            confidence: {},
            at_least: {},
            at_most: {},
            warmup: {},
            runs: {},
            concurrency: {},
          },
        },
      },
      seed: {},
      resamples: {},
      schedule: { keys: { nightly: { keys: { hour_utc: {} } }, on_register: {} } },
      custom: {},
    },
  },
};
