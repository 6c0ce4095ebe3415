import type { HookAddition } from "./hook-forms.ts";
import type {
  ChangeForm,
  CodeForm,
  ConfigForm,
  DatasetForm,
  ExportForm,
  FileForm,
  InspectionForm,
  InterfaceForm,
  MetricForm,
  ParentForm,
  ResourcesForm,
  SourceForm,
  TrainingForm,
} from "./facts.ts";
import type { Event } from "../history/event.ts";
import type { Tenure } from "../history/tenures.ts";
import type { ErrorCode } from "../values/codes.ts";
import type { PendingProposalForm } from "./pending-form.ts";
import type { Finding, Severity } from "../values/finding.ts";

export type { FileForm, MetricForm };

/** The last step that changed a version or moved it. */
export interface Updated {
  /** Committer date of the commit, RFC 3339. */
  readonly time: string;
  /** Author of the commit, `Name <email>`. */
  readonly by: string;
  readonly commit: string;
}

/** The JSON form of a version (docs/json.md): every key always present, null, [] or {} where empty. */
export interface VersionForm {
  readonly commit: string;
  readonly model: string;
  readonly version: string;
  readonly ordinal: number | null;
  readonly task: string | null;
  readonly stage: string;
  readonly aliases: readonly string[];
  readonly created: string;
  readonly author: string;
  /** Null where it was not asked for, or history is too shallow to tell. */
  readonly updated: Updated | null;
  readonly change: ChangeForm | null;
  readonly framework: string | null;
  readonly model_type: string | null;
  readonly artifacts: readonly FileForm[];
  /** Sum of the artifacts' sizes in bytes. */
  readonly size: number;
  readonly interface: InterfaceForm | null;
  readonly inspection: InspectionForm | null;
  readonly features: readonly string[];
  readonly parents: readonly ParentForm[];
  readonly dataset: readonly DatasetForm[];
  readonly training: TrainingForm | null;
  readonly code: CodeForm | null;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly config: ConfigForm | null;
  readonly metrics: Readonly<Record<string, MetricForm>>;
  readonly tags: Readonly<Record<string, string | null>>;
  readonly custom: Readonly<Record<string, unknown>>;
  readonly description: string | null;
  readonly exports: readonly ExportForm[];
  readonly links: readonly string[];
  readonly source: SourceForm | null;
  readonly resources: ResourcesForm | null;
  /** What is proposed for it now; told by `show`, `list` and `search`, and not of another time. */
  readonly proposals: readonly PendingProposalForm[];
}

/** A stop on a stage. */
export interface HoldForm {
  readonly reason: string;
  readonly by: string;
  readonly since: string;
}

/** The JSON form of a model. */
export interface ModelForm {
  readonly commit: string;
  readonly name: string;
  readonly description: string | null;
  readonly task: string | null;
  readonly owners: readonly string[];
  readonly license: string | null;
  readonly versioning: "semver" | "timestamp";
  readonly primary_metric: string | null;
  readonly metrics_direction: Readonly<Record<string, "up" | "down">>;
  readonly tags: Readonly<Record<string, string | null>>;
  /** Every stage that holds a version, the initial one included; versions in order. */
  readonly stages: Readonly<Record<string, readonly string[]>>;
  readonly aliases: Readonly<Record<string, string>>;
  readonly holds: Readonly<Record<string, HoldForm>>;
  /** All versions in version order. */
  readonly versions: readonly string[];
  /** What `model@latest` names; null where it names nothing. */
  readonly latest: string | null;
  readonly formerly: readonly string[];
  /** What is proposed for it now; told by `show` and `list`, and not of another time. */
  readonly proposals: readonly PendingProposalForm[];
}

/** A page of a list. `next` is an opaque cursor bound to the commit, null on the last page. */
export interface ListForm<T> {
  readonly commit: string;
  readonly items: readonly T[];
  /** Number of items on all pages. */
  readonly total: number;
  readonly next: string | null;
  /** What could not be read (the items are the rest), and names in a query that no version has. */
  readonly problems: readonly Finding[];
}

/** What every write answers. */
export interface WriteForm {
  /** The commit that the change was based on; null for the first commit of a repository. */
  readonly base: string | null;
  /** The commit that landed; null when nothing changed. */
  readonly commit: string | null;
  readonly changed: boolean;
  /** False where the commit is published but could not be fsynced afterwards. */
  readonly durable: boolean;
  /** Findings that did not refuse: warnings and info. */
  readonly findings: readonly Finding[];
  /** True where an earlier write with the same operation id had done it, and nothing was written now. */
  readonly repeated: boolean;
  /** Null where the repository has no remote. */
  readonly remote: RemoteForm | null;
}

/** Where the registry's ref stands against its remote. */
export interface RemoteForm {
  /** The name of the remote in Git's configuration. */
  readonly name: string;
  /** The ref there. */
  readonly ref: string;
  /** What was last seen of it, as Git shortens it: `origin/main`. */
  readonly tracking: string;
  /** Whether this write went to the remote first. */
  readonly pushed: boolean;
  /** Commits here that were not seen there; null where nothing was seen yet. */
  readonly ahead: number | null;
  readonly behind: number | null;
}

/** What a move of one version came to. */
export interface MoveForm {
  readonly model: string;
  readonly version: string;
  readonly from: string;
  readonly to: string;
  readonly displaced: readonly { readonly version: string; readonly to: string }[];
}

/** A planned edit of one file: its text before and after, null where it does not exist. */
export interface FileChangeForm {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What `--dry-run` answers for every write. */
export interface DryRunForm {
  readonly dry_run: true;
  readonly base: string | null;
  readonly changes: readonly FileChangeForm[];
  readonly findings: readonly Finding[];
}

/** Events, newest first. */
export interface HistoryForm {
  readonly commit: string;
  readonly events: readonly Event[];
  /** Steps whose difference could not be told, since a record was unreadable there. */
  readonly problems: readonly Finding[];
}

/** One stay of a version in a stage, in its JSON form. */
export type TenureForm = Tenure;

/** The stays in one stage, newest first. */
export interface TenuresForm {
  readonly commit: string;
  readonly model: string;
  readonly stage: string;
  readonly tenures: readonly TenureForm[];
}

/** The outcome of a check. `ok` is false where a finding is an error. */
export interface CheckForm {
  /** Null for a check of uncommitted files on an unborn branch. */
  readonly commit: string | null;
  readonly base: string | null;
  readonly ok: boolean;
  readonly findings: readonly Finding[];
}

/** Where a name leads: an exact version and the digests of its files. */
export interface ResolveForm {
  readonly commit: string;
  readonly model: string;
  readonly version: string;
  readonly stage: string;
  readonly artifacts: VersionForm["artifacts"];
  /** Records that could not be read and may serve the same task; none for a reference. */
  readonly problems: readonly Finding[];
}

/** The version that a registration would give. */
export interface NextForm {
  readonly commit: string | null;
  readonly model: string;
  readonly version: string;
  readonly level: "initial" | "major" | "minor" | "patch" | null;
  readonly from: string | null;
  readonly reasons: readonly string[];
}

/** Where the local registry stands against its remote. */
export interface StatusForm {
  readonly commit: string | null;
  readonly ref: string;
  /** The remote-tracking ref, null where there is none. */
  readonly upstream: string | null;
  /** The remote that `--push` goes to; null where there is none. */
  readonly remote: {
    readonly name: string;
    /** Without credentials. */
    readonly url: string;
    /** What speaks with it: `http`, our own client, or `git`; null for a URL that is not allowed. */
    readonly transport: string | null;
  } | null;
  readonly ahead: number | null;
  readonly behind: number | null;
  /** What an interrupted synchronisation left, and what was done about it. */
  readonly recovered: string | null;
  readonly models: number;
  readonly versions: number;
  /** Bytes of referenced artifacts that the default store lacks though the local one has them; null where it is the local one. */
  readonly unpushed_bytes: number | null;
  readonly problems: number;
  /** What is proposed and not over. */
  readonly proposals: readonly PendingProposalForm[];
}

/** One thing that `doctor` has to say of the repository around a registry. */
export interface DoctorFinding {
  /** The probe that found it. */
  readonly probe: string;
  readonly code: ErrorCode;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string | null;
  /** Absolute path; null where it is about no file. */
  readonly path: string | null;
  /** Seconds since the file last changed. */
  readonly age_s: number | null;
  /** Whether `fix` mends it. */
  readonly fixable: boolean;
}

/** The health of the repository around a registry. */
export interface DoctorForm {
  /** The tip that was looked at; null where there is none, or it cannot be read. */
  readonly commit: string | null;
  /** Absolute path of the Git directory. */
  readonly git_dir: string;
  /** Absolute path of the work tree; null for a bare repository, and for one that cannot be opened. */
  readonly work_tree: string | null;
  readonly ref: string | null;
  /** What reads and writes the repository; null where it cannot be opened. */
  readonly engine: "node" | "native" | null;
  /** False where a finding is an error. */
  readonly ok: boolean;
  /** What was looked at, in order, and what was seen in a few words. */
  readonly probes: readonly {
    readonly name: string;
    readonly state: "done" | "skipped" | "failed";
    readonly says: string;
  }[];
  readonly findings: readonly DoctorFinding[];
  /** What `fix` mended. The findings are those that were left after it. */
  readonly fixed: readonly string[];
}

/** One artifact of the registry. */
export interface ArtifactForm {
  readonly digest: string;
  readonly size: number;
  readonly present: boolean;
  readonly referenced_by: readonly string[];
}

/** The outcome of verifying artifacts. */
export interface VerifyForm {
  readonly commit: string;
  readonly ok: boolean;
  readonly store: string;
  readonly checked: number;
  readonly corrupt: readonly string[];
  readonly missing: readonly string[];
  /** Versions whose bytes were freed on purpose. */
  readonly collected: readonly string[];
}

/** The outcome of collecting garbage. */
export interface GarbageForm extends WriteForm {
  readonly dry_run: boolean;
  /** The planned edits of a dry run; empty otherwise. */
  readonly changes: readonly FileChangeForm[];
  readonly store: string;
  readonly removed: readonly string[];
  readonly freed_bytes: number;
  readonly kept: number;
  /** Versions recorded as collected by `--history`. */
  readonly collected: readonly string[];
}

/** The outcome of moving artifacts between stores. */
export interface TransferForm {
  readonly commit: string;
  readonly from: string;
  readonly to: string;
  readonly transferred: readonly string[];
  readonly bytes: number;
  /** Digests that were there already. */
  readonly present: number;
}

/** What `init` did. */
export interface InitForm extends WriteForm {
  /** Absolute path of the work tree, or of a bare repository. */
  readonly path: string;
  readonly ref: string;
  /** Null where there was a registry already, and only hooks or workflows were added. */
  readonly preset: string | null;
  readonly created_repository: boolean;
  /** Absolute paths of the Git hooks that were installed; one that is there already is left out. */
  readonly hooks: readonly string[];
  /** What is to be added by hand, where a hook manager keeps the hooks. */
  readonly hooks_to_add: readonly HookAddition[];
  /** Absolute paths of the files in which git was told to merge records by `stemma merge-driver`; none where it is told already. */
  readonly merge_driver: readonly string[];
  /** Paths of the workflows that were written. */
  readonly workflows: readonly string[];
}

/** The lifecycle in force. */
export interface LifecycleForm {
  readonly commit: string;
  readonly initial: string;
  /** In lifecycle order. */
  readonly stages: readonly {
    readonly name: string;
    readonly to: readonly string[];
    readonly exclusive: boolean;
    readonly displaced_to: string | null;
    readonly servable: boolean;
    readonly deployable: boolean;
    readonly terminal: boolean;
  }[];
}

/** The rules in force, for all stages or for one. */
export interface PolicyForm {
  readonly commit: string;
  readonly policy_version: number;
  /** The name of this policy: a sha256 of its rules, its version and the name of the one before. */
  readonly policy: string;
  /** The name of the policy before; null where it names none. */
  readonly policy_previous: string | null;
  readonly stages: readonly {
    readonly stage: string;
    /** The stages that a version may come from. */
    readonly from: readonly string[];
    /** The stages that it may go to. */
    readonly to: readonly string[];
    readonly initial: boolean;
    readonly exclusive: boolean;
    /** Where the holder goes when another version enters; null where it stays. */
    readonly displaced_to: string | null;
    readonly servable: boolean;
    readonly deployable: boolean;
    readonly terminal: boolean;
    readonly gates: readonly Readonly<Record<string, unknown>>[];
    /** The models for which the stage is held now. */
    readonly holds: readonly {
      readonly model: string;
      readonly reason: string;
      readonly by: string;
      readonly since: string;
    }[];
  }[];
  readonly alias_gates: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  /** Models whose holds could not be read. */
  readonly problems: readonly Finding[];
}

/** The hash of a configuration file. */
export interface ConfigHashForm {
  readonly file: string;
  /** sha256 of its RFC 8785 JSON: the order of keys does not matter. */
  readonly hash: string;
}

/** What `merge-driver` left in our file. */
export interface MergeDriverForm {
  readonly path: string;
  /** `record`: merged by what it says. `lines`: no record, merged as text. `conflict`: to be resolved by hand. */
  readonly state: "record" | "lines" | "conflict";
  /** The places at which both sides contradict each other, as JSON pointers. */
  readonly conflicts: readonly string[];
}

/** What `artifact add` stored. */
export interface AddedForm {
  readonly commit: string | null;
  readonly store: string;
  readonly items: readonly {
    readonly path: string;
    readonly digest: string;
    readonly size: number;
    readonly present: boolean;
  }[];
}

/** What `register` answers: the version, how it landed, and the moves that a stage asked for. */
export interface RegisterForm extends Omit<VersionForm, "commit" | "proposals">, WriteForm {
  readonly moves: readonly MoveForm[];
}

/** One version of a batch that was registered. */
export interface RegisteredForm {
  readonly model: string;
  readonly version: string;
  readonly ordinal: number | null;
  readonly change: ChangeForm | null;
  /** The moves that its stage asked for. */
  readonly moves: readonly MoveForm[];
}

/** What a batch of registrations answers: how it landed, and its versions in the order they were given. */
export interface RegisterAllForm extends WriteForm {
  readonly items: readonly RegisteredForm[];
}

/** Release tags. `base` is the commit that was read; tags make no commit, so `commit` is null. */
export interface ReleaseForm extends WriteForm {
  readonly dry_run: boolean;
  /** The planned edits of a dry run: none, since a tag is no file. */
  readonly changes: readonly FileChangeForm[];
  readonly created: readonly {
    readonly tag: string;
    readonly target: string;
    readonly model: string;
    readonly version: string;
  }[];
  /** Number of tags that were there already. */
  readonly existing: number;
  /** The tags that the remote took. */
  readonly pushed: readonly string[];
}
