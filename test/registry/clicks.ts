/** A running test named clicks, of half against half since the first of November, up to its metrics. */
export const clicksRecord = `name: clicks
model: vad
status: running
arms:
  - {name: control, version: vad@1.0.0, weight: 0.5, role: control}
  - {name: treatment, version: vad@1.1.0, weight: 0.5, role: treatment}
phases:
  - phase: 1
    seed: "clicks#1:"
    started: 2026-11-01T00:00:00.000Z
    unit: targetingKey
    arms:
      - {name: control, version: vad@1.0.0, weight: 0.5}
      - {name: treatment, version: vad@1.1.0, weight: 0.5}
    coverage:
      - {at: 2026-11-01T00:00:00.000Z, share: 1}
`;
