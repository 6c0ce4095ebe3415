import { describe, expect, it } from "vitest";
import { openSeeded } from "./seed.ts";

describe("describing", () => {
  it("renames", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "rename vad speech/vad --reason 'one namespace'",
        "show vad",
        "resolve vad@production",
        "history vad --limit 2",
        "rename vad speech/vad",
        "rename speech/asr vad",
        "rename speech/asr speech",
        "rename speech/asr ASR",
        "rename vda x",
        "rename vad",
        "rename vad speech/vad/old",
        "rename speech/vad vad --dry-run",
        "rename speech/vad vad --json",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma rename vad speech/vad --reason 'one namespace'
      vad -> speech/vad
      commit cccccccccccc
      $ stemma show vad
      speech/vad

      task        vad
      versioning  semver
      stages      development: 1.1.0
                  production: 1.0.0
      versions    1.0.0, 1.1.0
      formerly    vad
      $ stemma resolve vad@production
      speech/vad@1.0.0
      sha256:b5de1357f76be79bcb779cce1dd0c7a0c2447b48d7692ca81d8429b810b34b40  model.bin
      $ stemma history vad --limit 2
      TIME              EVENT    SUBJECT     STEP                   BY   COMMIT        REASON
      2026-11-21 10:00  renamed  speech/vad  vad -> speech/vad      Ada  cccccccccccc  one namespace
      2026-11-21 10:00  moved    vad@1.0.0   staging -> production  Ada  cccccccccccc
      $ stemma rename vad speech/vad
      nothing to change: the registry holds this already
      $ stemma rename speech/asr vad
      error: speech/asr cannot be renamed to vad: it is an earlier name of speech/vad
      hint: Choose another name: models keep the names that they have and had, also after they were deleted.
      [exit 4]
      $ stemma rename speech/asr speech
      error: speech/asr cannot be renamed to speech: it is a namespace
      hint: Choose another name: models keep the names that they have and had, also after they were deleted.
      [exit 4]
      $ stemma rename speech/asr ASR
      error: 'ASR' is not a model name: it has a capital letter
      hint: Use one or two segments such as silero-vad or speech/silero-vad.
      [exit 2]
      $ stemma rename vda x
      error: there is no model vda
      hint: See the models with stemma list.
      [exit 3]
      $ stemma rename vad
      error: NEW is missing
      hint: Usage: stemma rename OLD NEW [options]
      [exit 2]
      $ stemma rename vad speech/vad/old
      error: 'speech/vad/old' is not a model name: it has more than two segments
      hint: Use one or two segments such as silero-vad or speech/silero-vad.
      [exit 2]
      $ stemma rename speech/vad vad --dry-run
      Would change 6 files; nothing was written.

      move registry/models/speech/vad/model.yaml -> registry/models/vad/model.yaml
        - # yaml-language-server: $schema=../../../.schemas/model.schema.json
        - name: speech/vad
        + # yaml-language-server: $schema=../../.schemas/model.schema.json
        + name: vad
          task: vad
          stages:
            production: 1.0.0
          formerly:
        -   - vad
        +   - speech/vad

      move registry/models/speech/vad/versions/1.0.0.yaml -> registry/models/vad/versions/1.0.0.yaml
        - # yaml-language-server: $schema=../../../../.schemas/version.schema.json
        + # yaml-language-server: $schema=../../../.schemas/version.schema.json
          version: 1.0.0
          ordinal: 1
          created: "2026-11-21T10:00:02.000Z"
          ...

      move registry/models/speech/vad/versions/1.1.0.yaml -> registry/models/vad/versions/1.1.0.yaml
        - # yaml-language-server: $schema=../../../../.schemas/version.schema.json
        + # yaml-language-server: $schema=../../../.schemas/version.schema.json
          version: 1.1.0
          ordinal: 2
          created: "2026-11-21T10:00:03.000Z"
          ...
      $ stemma rename speech/vad vad --json
      {
        "base": "cccccccccccccccccccccccccccccccccccccccc",
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "changed": true,
        "durable": true,
        "findings": [],
        "repeated": false,
        "remote": null,
        "from": "speech/vad",
        "to": "vad",
        "formerly": [
          "speech/vad"
        ]
      }
      "
    `);
  });

  it("points aliases", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "alias vad champion 1.0.0",
        "alias vad champion vad@latest",
        "alias vad",
        "alias vad --at HEAD~1",
        "alias vad x 1.0.0 --at HEAD",
        "alias vad champion",
        "alias vad champion --remove",
        "alias vad",
        "alias vad champion 1.0.0 --json",
        "alias vad --json",
        "alias vad champion --json",
        "alias vad latest 1.0.0",
        "alias vad production 1.0.0",
        "alias vad demo 9.9.9",
        "alias vad demo asr@1.0.0",
        "alias vad --remove",
        "alias vad champion --dry-run",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma alias vad champion 1.0.0
      vad: champion -> 1.0.0
      commit cccccccccccc
      $ stemma alias vad champion vad@latest
      vad: champion -> 1.1.0 (was 1.0.0)
      commit cccccccccccc
      $ stemma alias vad
      champion -> 1.1.0
      $ stemma alias vad --at HEAD~1
      champion -> 1.0.0
      as of commit cccccccccccc
      $ stemma alias vad x 1.0.0 --at HEAD
      error: --at goes with listing alone
      hint: What is written lands on the newest state: leave --at out.
      [exit 2]
      $ stemma alias vad champion
      1.1.0
      $ stemma alias vad champion --remove
      vad: champion is removed
      commit cccccccccccc
      $ stemma alias vad
      no aliases
      $ stemma alias vad champion 1.0.0 --json
      {
        "base": "cccccccccccccccccccccccccccccccccccccccc",
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "changed": true,
        "durable": true,
        "findings": [],
        "repeated": false,
        "remote": null,
        "model": "vad",
        "alias": "champion",
        "from": null,
        "to": "1.0.0"
      }
      $ stemma alias vad --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "model": "vad",
        "aliases": {
          "champion": "1.0.0"
        }
      }
      $ stemma alias vad champion --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "model": "vad",
        "alias": "champion",
        "version": "1.0.0"
      }
      $ stemma alias vad latest 1.0.0
      error: 'latest' cannot be an alias: 'latest' is reserved
      hint: Use a name such as champion or blue.
      [exit 2]
      $ stemma alias vad production 1.0.0
      error: 'production' cannot be an alias: a stage has that name
      hint: Use a name such as champion or blue.
      [exit 2]
      $ stemma alias vad demo 9.9.9
      error: vad has no version 9.9.9
      hint: See its versions with stemma list vad --all.
      [exit 3]
      $ stemma alias vad demo asr@1.0.0
      error: an alias of vad cannot lead to 'asr@1.0.0'
      hint: Name a version of vad.
      [exit 2]
      $ stemma alias vad --remove
      error: --remove needs MODEL and NAME, and no TO
      hint: Write \`stemma alias MODEL NAME --remove\`.
      [exit 2]
      $ stemma alias vad champion --dry-run
      error: --dry-run needs something to change
      hint: Write \`stemma alias MODEL NAME TO\`.
      [exit 2]
      "
    `);
  });

  it("tags", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "tag vad@1.0.0 quantised size:small",
        "tag vad@1.0.0",
        "tag vad@1.0.0 --at HEAD~1",
        "tag vad baseline --json",
        "tag vad --remove baseline",
        "tag vad",
        "tag vad --json",
        "tag vad x --remove x",
        "tag vad --reason y",
        "tag vad@1.0.0 Bad=1",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma tag vad@1.0.0 quantised size:small
      vad@1.0.0: +quantised +size=small
      commit cccccccccccc
      $ stemma tag vad@1.0.0
      domain=speech
      quantised
      size=small
      $ stemma tag vad@1.0.0 --at HEAD~1
      domain=speech
      as of commit cccccccccccc
      $ stemma tag vad baseline --json
      {
        "base": "cccccccccccccccccccccccccccccccccccccccc",
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "changed": true,
        "durable": true,
        "findings": [],
        "repeated": false,
        "remote": null,
        "model": "vad",
        "version": null
      }
      $ stemma tag vad --remove baseline
      vad: -baseline
      commit cccccccccccc
      $ stemma tag vad
      no tags
      $ stemma tag vad --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "subject": "vad",
        "tags": {}
      }
      $ stemma tag vad x --remove x
      error: tag 'x' is both set and removed
      hint: Leave one of the two out.
      [exit 2]
      $ stemma tag vad --reason y
      error: --reason needs something to change
      hint: Name tags to set, or --remove some.
      [exit 2]
      $ stemma tag vad@1.0.0 Bad=1
      error: 'tags' has a key 'Bad' that is no name
          found: Bad
      hint: Expected: a tag name: a-z, 0-9 and . _ / -, starting with a letter or digit
      [exit 2]
      "
    `);
  });

  it("annotates", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "annotate vad@1.0.0 --metric acc=0.92 --remove-metric wer --link https://example.org --description 'Second look.'",
        "show vad@1.0.0",
        "annotate vad --description 'Voice.' --owner ada --license MIT --primary-metric acc --direction snr=up --json",
        "show vad",
        "best vad",
        "annotate vad",
        "annotate vad@1.0.0 --metric acc=high",
        "annotate vad --direction snr=left",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma annotate vad@1.0.0 --metric acc=0.92 --remove-metric wer --link https://example.org --description 'Second look.'
      vad@1.0.0: annotated
      commit cccccccccccc
      $ stemma show vad@1.0.0
      vad@1.0.0

      Second look.

      stage       production
      ordinal     #1
      created     2026-11-21 10:00 by Ada <ada@example.org>
      updated     2026-11-21 10:00 by Ada <ada@example.org>
      change      initial
                  - first version
      task        vad
      framework   pytorch
      parameters  rate = 16000
      tags        domain=speech
      links       https://example.org

      METRIC  VALUE
      acc      0.92

      FILE       ROLE   SIZE  DIGEST
      model.bin  other  29 B  sha256:b5de1357f76b
      $ stemma annotate vad --description 'Voice.' --owner ada --license MIT --primary-metric acc --direction snr=up --json
      {
        "base": "cccccccccccccccccccccccccccccccccccccccc",
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "changed": true,
        "durable": true,
        "findings": [],
        "repeated": false,
        "remote": null,
        "model": "vad",
        "version": null
      }
      $ stemma show vad
      vad

      Voice.

      task            vad
      owners          ada
      license         MIT
      versioning      semver
      primary metric  acc
      directions      snr up
      stages          development: 1.1.0
                      production: 1.0.0
      versions        1.0.0, 1.1.0
      $ stemma best vad
      vad@1.1.0
      acc     0.95 (higher is better, assumed)
      source  declared
      stage   development
      $ stemma annotate vad
      error: nothing was given to change
      hint: See \`stemma annotate --help\` for what can be said.
      [exit 2]
      $ stemma annotate vad@1.0.0 --metric acc=high
      error: metric acc: 'high' is no number
      hint: Write a decimal number such as 0.97; NaN, Infinity and numbers beyond 2^53 are refused.
      [exit 2]
      $ stemma annotate vad --direction snr=left
      error: --direction cannot be 'snr=left'
      hint: Write --direction metric=up or metric=down.
      [exit 2]
      "
    `);
  });
});
