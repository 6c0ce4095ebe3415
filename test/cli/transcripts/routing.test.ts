import { expect, it } from "vitest";
import { openSeeded } from "./seed.ts";
import { steady } from "../terminal.ts";

async function started() {
  const terminal = await openSeeded();
  await terminal.screen(
    "promote vad@1.1.0 staging",
    "experiment create faster --a vad@production --b vad@staging",
    "experiment start faster --coverage 80%",
  );
  return terminal;
}

it("units on standard input are assigned as they come, with the reason", async () => {
  const terminal = await started();
  const units = [
    "user-1",
    "user-2",
    "user-3",
    "",
    '{"targetingKey": "user-2", "country": "DE"}',
    '{"country": "DE"}',
    '{"targetingKey": 42}',
    "Zoë \u202e",
  ];
  const situation = { stdin: `${units.join("\n")}\n` };
  const { code, stdout } = await terminal.runIn(situation, "experiment", "assign", "faster");
  expect(code).toBe(0);
  expect(`\n${stdout}`).toMatchInlineSnapshot(`
    "
    ARM        VERSION    PHASE  REASON        UNIT
    control    vad@1.0.0  1      not-enrolled  user-1
    treatment  vad@1.1.0  1      split         user-2
    control    vad@1.0.0  1      split         user-3
    control    vad@1.0.0  1      no-unit
    treatment  vad@1.1.0  1      split         user-2
    control    vad@1.0.0  1      no-unit
    control    vad@1.0.0  1      split         42
    control    vad@1.0.0  1      split         Zoë \\u202e
    "
  `);
  const json = await terminal.runIn({ stdin: "user-2\n" }, "experiment", "assign", "faster", "--json");
  expect(`\n${steady(terminal.world, json.stdout)}`).toMatchInlineSnapshot(`
    "
    {"unit":"user-2","experiment":"faster","arm":"treatment","model":"vad","version":"1.1.0","phase":1,"enrolled":true,"reason":"split","commit":"cccccccccccccccccccccccccccccccccccccccc"}
    "
  `);
});

it("what cannot be assigned is refused with what to do", async () => {
  const terminal = await started();
  const broken = await terminal.runIn({ stdin: "user-1\n{user-2\n" }, "experiment", "assign", "faster");
  expect(`\n${broken.stdout}${broken.stderr}[exit ${String(broken.code)}]`).toMatchInlineSnapshot(`
    "
    ARM        VERSION    PHASE  REASON        UNIT
    control    vad@1.0.0  1      not-enrolled  user-1
    error: line 2 begins with { and is no JSON object
    hint: Write a unit, or a context such as {"targetingKey": "user-1", "country": "DE"}.
    [exit 2]"
  `);
  const nothing = await terminal.runIn({ terminal: 80 }, "experiment", "assign", "faster");
  expect(`\n${nothing.stderr}[exit ${String(nothing.code)}]`).toMatchInlineSnapshot(`
    "
    [31merror[39m: nothing comes on standard input
    [36mhint[39m: Give a file: stemma experiment assign faster < units.txt
    [exit 2]"
  `);
  expect(await terminal.screen("experiment assign odd", "experiment assign faster")).toMatchInlineSnapshot(`
    "
    $ stemma experiment assign odd
    error: there is no experiment odd
    hint: See them with stemma experiment list.
    [exit 3]
    $ stemma experiment assign faster
    ARM        VERSION    PHASE  REASON        UNIT
    "
  `);
});

it("tests are exported to other routers, with what those do otherwise", async () => {
  const terminal = await started();
  expect(
    await terminal.screen(
      "experiment export flagd",
      "experiment export growthbook",
      "experiment export httproute faster",
      "experiment export nginx faster",
      "experiment export flagd -o flags.json",
      "experiment export flag",
      "experiment export nginx odd",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma experiment export flagd
    {
      "$schema": "https://flagd.dev/schema/v0/flags.json",
      "flags": {
        "faster": {
          "state": "ENABLED",
          "variants": {
            "control": {
              "model": "vad",
              "version": "1.0.0"
            },
            "treatment": {
              "model": "vad",
              "version": "1.1.0"
            }
          },
          "defaultVariant": "control",
          "targeting": {
            "if": [
              {
                "!!": [
                  {
                    "var": "targetingKey"
                  }
                ]
              },
              {
                "fractional": [
                  {
                    "cat": [
                      "faster#1:",
                      {
                        "var": "targetingKey"
                      }
                    ]
                  },
                  [
                    "control",
                    400000
                  ],
                  [
                    null,
                    100000
                  ],
                  [
                    "treatment",
                    400000
                  ],
                  [
                    null,
                    100000
                  ]
                ]
              },
              null
            ]
          },
          "metadata": {
            "experiment": "faster",
            "phase": 1,
            "status": "running",
            "configCommit": "cccccccccccccccccccccccccccccccccccccccc"
          }
        }
      },
      "metadata": {
        "flagSetId": "stemma",
        "version": "cccccccccccccccccccccccccccccccccccccccc"
      }
    }
    note: providers need fractional bucketing of version 2, and units that are ASCII
    $ stemma experiment export growthbook
    {
      "faster": {
        "defaultValue": {
          "arm": "control",
          "model": "vad",
          "version": "1.0.0"
        },
        "rules": [
          {
            "id": "faster.1.control",
            "condition": {
              "$and": [
                {
                  "stemma_bucket_faster_231_3a": {
                    "$exists": true,
                    "$gte": 0,
                    "$lt": 400000
                  }
                }
              ]
            },
            "force": {
              "arm": "control",
              "model": "vad",
              "version": "1.0.0"
            }
          },
          {
            "id": "faster.1.treatment",
            "condition": {
              "$and": [
                {
                  "stemma_bucket_faster_231_3a": {
                    "$exists": true,
                    "$gte": 500000,
                    "$lt": 900000
                  }
                }
              ]
            },
            "force": {
              "arm": "treatment",
              "model": "vad",
              "version": "1.1.0"
            }
          }
        ]
      }
    }
    note: GrowthBook has another hash: callers add bucketAttributes to their attributes, without them they get the default
    $ stemma experiment export httproute faster
    # experiment faster, phase 1, running
    # registry commit cccccccccccccccccccccccccccccccccccccccc
    # Each request is dealt anew: a proxy that knows no units is not sticky.
    apiVersion: gateway.networking.k8s.io/v1
    kind: HTTPRoute
    metadata:
      name: faster
    spec:
      rules:
        - backendRefs:
            - name: vad-1-0-0
              port: 80
              weight: 600000
            - name: vad-1-1-0
              port: 80
              weight: 400000
    note: each request is dealt anew, whatever its unit
    $ stemma experiment export nginx faster
    # experiment faster, phase 1, running
    # registry commit cccccccccccccccccccccccccccccccccccccccc
    # nginx hashes by itself: its units are others than those of a router, the shares are the same.
    split_clients "faster#1:$stemma_unit" $stemma_faster {
        40.00% control;
        10.00% control;
        40.00% treatment;
        * control;
    }
    note: nginx has another hash: a unit stays where it is, and is elsewhere than with a router
    $ stemma experiment export flagd -o flags.json
    flags.json: 1424 bytes
    note: providers need fractional bucketing of version 2, and units that are ASCII
    $ stemma experiment export flag
    error: unknown format 'flag'
    hint: Did you mean 'flagd'? See \`stemma experiment export --help\`.
    [exit 2]
    $ stemma experiment export nginx odd
    error: there is no experiment odd
    hint: See them with stemma experiment list.
    [exit 3]
    "
  `);
});
