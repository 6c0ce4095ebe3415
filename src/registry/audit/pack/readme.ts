import type { Checkpoint } from "../../audit-forms.ts";
import { versionPath } from "../../../records/layout.ts";
import type { Packer } from "./packer.ts";
import {
  openPgpKeys,
  packerKeys,
  principalOf,
  type PackedSignature,
  type SignatureKind,
} from "./signatures.ts";
import { packBranch, packNamespace, type PackSubject } from "./subject.ts";

/** What the page of a pack tells. */
export interface ReadmeFacts extends PackSubject {
  readonly checkpoint: Checkpoint;
  /** The paths of its records in the repository. */
  readonly records: readonly string[];
  /** Its release tag, and how that is signed; null for none. */
  readonly tag: { readonly name: string; readonly signature: SignatureKind | null } | null;
  readonly signed: readonly PackedSignature[];
  /** Whether an identity has an OpenPGP key. */
  readonly openPgp: boolean;
  /** Who signs the list of digests; null where nobody does. */
  readonly packer: Packer | null;
}

/** Writes the page that tells how a pack is verified with git and sha256sum, and with ssh-keygen or gpg where something was signed. */
export function packReadme(facts: ReadmeFacts): string {
  const { view, model, version, checkpoint } = facts;
  const opening = [
    `# Evidence about ${model}@${version}`,
    `This folder holds what a model registry in Git knows of \`${model}@${version}\` as of commit \`${view.commit}\` (${checkpoint.time}), and how it came to
stand where it stands. It can be verified with git and sha256sum alone; where something was signed, with ssh-keygen or gpg. Run the commands below
in this folder, in their order: each must end without an error.`,
  ];
  return `${[...opening, ...sections(facts), contents].join("\n\n")}\n`;
}

function sections(facts: ReadmeFacts): readonly string[] {
  return [unchanged(facts), history(facts), records(facts), line(facts), people(facts), files(facts)];
}

function unchanged({ packer }: ReadmeFacts): string {
  const by = packer === null ? [] : [packSignature(packer)];
  return [
    "## 1. Nothing was changed since it was packed",
    "Whoever can change a file can change this list as well. So compare the sha256 of the archive that you unpacked with what whoever made it told you by another way, too.",
    block("sha256sum --check --quiet --strict SHA256SUMS"),
    ...by,
  ].join("\n\n");
}

function packSignature({ name, kind }: Packer): string {
  const who = name === null ? "a key that is none of those of the registry" : "an identity of the registry";
  const verify =
    kind === "openpgp"
      ? gpgVerify(packerKeys, "SHA256SUMS.sig", "SHA256SUMS")
      : [packerOfSsh(name, `-n ${packNamespace} -s SHA256SUMS.sig < SHA256SUMS`)];
  return `The list is signed with ${who}:\n\n${block(...verify)}`;
}

function packerOfSsh(name: string | null, of: string): string {
  return name === null
    ? `ssh-keygen -Y check-novalidate ${of}`
    : `ssh-keygen -Y verify -f signatures/allowed_signers -I ${principalOf(name)} ${of}`;
}

/* An empty home: neither the keys nor the settings of whoever verifies count. */
const gnupgHome = [`test -d gnupg || mkdir -m 700 gnupg`, `echo trust-model always > gnupg/gpg.conf`];

/* One ring for one signature: a key of somebody else is no key for it. */
function gpgVerify(ring: string, signature: string, text: string): readonly string[] {
  const keys = `--no-default-keyring --keyring "$PWD"/${quoted(`signatures/${ring}`)}`;
  return [...gnupgHome, `gpg --homedir "$PWD/gnupg" --batch ${keys} --verify ${signature} ${text}`];
}

function history({ view: { commit }, tag }: ReadmeFacts): string {
  return [
    "## 2. The history is whole",
    `\`registry.bundle\` is the whole history up to that commit. Git reads every object of it and finds those that do not have their id.`,
    block(
      `git clone --quiet --no-checkout --branch ${packBranch} registry.bundle clone`,
      "git -C clone fsck --full",
      `test "$(git -C clone rev-parse HEAD)" = ${commit}`,
    ),
    ...(tag === null
      ? []
      : [`It was released as \`${tag.name}\`: \`git -C clone cat-file tag ${tag.name}\`.`]),
  ].join("\n\n");
}

function records({ view: { commit }, records: paths, model, version }: ReadmeFacts): string {
  return [
    "## 3. The records are those of that commit",
    "The files below `records/` are for reading; these are the same bytes as in the history:",
    block(
      `git -C clone -c core.autocrlf=false checkout --quiet ${commit} -- ${paths.map(quoted).join(" ")}`,
      "(cd clone && sha256sum --check --quiet --strict ../RECORDS.sha256)",
      "(cd records && sha256sum --check --quiet --strict ../RECORDS.sha256)",
    ),
    `\`history.jsonl\` has what happened to the model, the newest first, an event a line, each with the commit that did it. Look at any of them with
\`git -C clone show COMMIT\`, and at all with \`git -C clone log --first-parent -p -- ${quoted(versionPath(model, version))}\`.`,
  ].join("\n\n");
}

function line({ view: { commit }, checkpoint }: ReadmeFacts): string {
  const at = `git -C clone`;
  return [
    "## 4. The line is the one that was remembered",
    `\`checkpoint.json\` says what this history comes to: ${String(checkpoint.steps)} commits and the records of the last one, hashed with SHA-256. Compare it with one that
was kept elsewhere, if there is one. For a long history this takes a while.`,
    block(
      "sum=$({",
      `  ${at} rev-list --first-parent --reverse ${commit} | while read -r each; do`,
      `    printf 'commit %s\\0' "$(${at} cat-file -s "$each")"`,
      `    ${at} cat-file commit "$each"`,
      "  done",
      `  ${at} -c core.quotePath=false ls-tree -r --name-only ${commit} registry | while read -r path; do`,
      `    content=$(${at} cat-file blob "${commit}:$path" | sha256sum)`,
      `    printf '%s  %s\\n' "\${content%% *}" "$path"`,
      "  done",
      "} | sha256sum)",
      `test "\${sum%% *}" = ${checkpoint.digest.slice("sha256:".length)}`,
    ),
  ].join("\n\n");
}

function people({ signed, tag, openPgp }: ReadmeFacts): string {
  const settings = `-c gpg.ssh.allowedSignersFile="$PWD/signatures/allowed_signers" -c gpg.ssh.program=ssh-keygen -c gpg.program=gpg`;
  // Git names its key ring by the home of gpg alone.
  const home = [
    ...gnupgHome,
    `gpg --homedir "$PWD/gnupg" --batch --quiet --import signatures/${openPgpKeys}`,
  ];
  const git = `${openPgp ? 'GNUPGHOME="$PWD/gnupg" ' : ""}git ${settings} -C clone`;
  return [
    "## 5. Who said so",
    "The keys are those that the registry names for its people. Whether they are theirs has to be known from elsewhere.",
    ...(signed.length === 0 ? ["No piece of evidence is signed."] : signed.map(signatureBlock)),
    ...(openPgp
      ? [
          `OpenPGP keys are among those of the registry. They go into a key ring for this alone:\n\n${block(...home)}`,
        ]
      : []),
    ...(tag === null || tag.signature === null
      ? []
      : [`The release tag is signed:\n\n${block(`${git} verify-tag ${tag.name}`)}`]),
    `Of each commit of the history, whether it is signed and by whom (\`G\`: good, \`N\`: not signed; git-log, \`%G?\`):`,
    block(`${git} log --first-parent --format='%H %G? %GS %an <%ae>'`),
    `An approval or waiver is about exact content. In its \`.json\`, \`record\` is the blob id of the version's file, \`policy\` that of \`registry.yaml\` at the base
of the change, and \`registry\` the first commit of the history: \`git -C clone cat-file -p ID\` shows each.`,
  ].join("\n\n");
}

function signatureBlock({ name, by, namespace, kind }: PackedSignature): string {
  const file = (end: string) => quoted(`signatures/${name}.${end}`);
  const lines =
    kind === "ssh"
      ? [
          `ssh-keygen -Y verify -f ${file("signers")} -I ${principalOf(by)} -n ${namespace} -s ${file("sig")} < ${file("json")}`,
        ]
      : gpgVerify(`${name}.gpg`, file("sig"), file("json"));
  return `\`${name}\`, with the key of \`${principalOf(by)}\`:\n\n${block(...lines)}`;
}

function files({ version }: ReadmeFacts): string {
  return [
    "## 6. The files of the version",
    `They are not in this folder: they may be large. In a folder that holds the files of version ${version}, \`sha256sum --check --strict ARTIFACTS.sha256\` (with
the path of that list) tells whether they are the ones that all of this is about.`,
  ].join("\n\n");
}

const contents = `## What is here

| file | what it is |
| --- | --- |
| \`card.md\` | what the version is, whose it is and what it is for |
| \`report.json\` | facts, stays in stages, comparison with what serves, evidence |
| \`lineage.json\` | ancestors and descendants |
| \`history.jsonl\` | every event of the model, with who stands behind it |
| \`records/\` | the rules, the model, the version, and the evidence about it, as they are in Git |
| \`signatures/\` | what was signed, the signatures, and the keys |
| \`checkpoint.json\` | what the history comes to, in one digest |
| \`registry.bundle\` | the history itself |
| \`ARTIFACTS.sha256\`, \`RECORDS.sha256\`, \`SHA256SUMS\` | digests: of the version's files, of the records, of all files here |`;

function block(...lines: readonly string[]): string {
  return ["```sh", ...lines, "```"].join("\n");
}

/* For a shell: what is not a plain word is quoted. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
