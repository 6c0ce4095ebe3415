/**
 * The kinds of failure. Each process edge maps a kind to its own status in one place: the CLI to an exit
 * code, a server to an HTTP status.
 */
export type ErrorKind =
  "invalid" | "not-found" | "refused" | "conflict" | "unavailable" | "bug" | "interrupted";

/** What the catalogue says of one code: its kind, what happened, and what a user can do about it. */
export interface CodeEntry {
  readonly kind: ErrorKind;
  readonly means: string;
  readonly remedy: string;
}

const entry = (kind: ErrorKind, means: string, remedy: string): CodeEntry => ({ kind, means, remedy });

/**
 * The closed table of error and finding codes, in alphabetical order. `docs/errors.md` is generated from it;
 * a code is never reused after retirement.
 */
export const codes = {
  "adoption-invalid": entry(
    "refused",
    "A version that lives elsewhere cannot be taken over as it is described.",
    "Say when and by whom it was made, and adopt it into a stage that no other version holds; then promote it.",
  ),
  "alert-invalid": entry(
    "invalid",
    "An alert contradicts itself, or names a version or a channel that is not there.",
    "Give it exactly one condition, a model of the registry and channels of notify.yaml.",
  ),
  "alert-unknown": entry("not-found", "There is no such alert.", "See the folder registry/alerts."),
  "alias-invalid": entry(
    "invalid",
    "A name cannot be an alias.",
    "Use a letter first, then letters, digits, dot, underscore or hyphen; no stage, version or latest.",
  ),
  "alias-retired": entry(
    "refused",
    "An alias points at a version at the end of its life.",
    "Point it at another version, or remove it.",
  ),
  "alias-unknown": entry(
    "not-found",
    "A model has no such alias.",
    "See its aliases with stemma show MODEL.",
  ),
  ambiguous: entry("invalid", "A name leads to several versions.", "Name one of the listed versions."),
  "artifact-changed": entry(
    "conflict",
    "A file changed while it was being read.",
    "Wait until nothing writes to the file, then run the command again.",
  ),
  "artifact-collected": entry(
    "not-found",
    "The bytes of a version were freed on purpose.",
    "Register it again from a backup, under a new version.",
  ),
  "artifact-corrupt": entry(
    "refused",
    "The bytes of a stored artifact do not have its digest.",
    "Remove the bad copy and store the artifact again from a good one.",
  ),
  "artifact-duplicate": entry(
    "invalid",
    "Two of the given files have the same relative path.",
    "Give a directory that holds both under different paths, or rename one.",
  ),
  "artifact-empty": entry(
    "invalid",
    "A file to be stored has no bytes.",
    "Leave the file out, or give the one that was meant.",
  ),
  "artifact-invalid": entry(
    "invalid",
    "A path to be stored is no regular file.",
    "Give a regular file, or a directory of regular files.",
  ),
  "artifact-missing": entry(
    "not-found",
    "A file or a stored artifact is not there.",
    "Check the path, or pull the artifact from a store that has it.",
  ),
  "artifact-unreadable": entry(
    "unavailable",
    "A file is there and could not be read.",
    "Check its permissions and the disk, then run the command again.",
  ),
  "attributes-missing": entry(
    "invalid",
    "The registry's .gitattributes does not keep the line ends of records.",
    "Add the lines that are named, and commit them.",
  ),
  "audience-invalid": entry(
    "refused",
    "The audience of an experiment or of a candidate is no rule that every router understands.",
    "Use the subset of JSONLogic that docs/guides/experiments.md lists.",
  ),
  "baseline-missing": entry(
    "not-found",
    "What a case of a suite is compared with is not there, or does not measure what the case asks for.",
    "Name another version, stage or evidence under baseline of the case.",
  ),
  "branch-behind": entry(
    "conflict",
    "The local branch is behind its remote and could not follow it.",
    "Run git pull, then look again.",
  ),
  "branch-diverged": entry(
    "conflict",
    "The local branch and its remote each have commits that the other has not.",
    "Join them with git pull --rebase or git merge, then run the command again.",
  ),
  bug: entry(
    "bug",
    "Stemma reached a state that its authors thought impossible.",
    "Report it with the command that led to it; nothing was published.",
  ),
  "channel-unknown": entry("not-found", "There is no such channel.", "See registry/notify.yaml."),
  "checkpoint-broken": entry(
    "refused",
    "A checkpoint does not agree with the history that it was made of, or its signature does not verify.",
    "Compare with a copy from the time of the checkpoint.",
  ),
  "checkpoint-invalid": entry(
    "invalid",
    "A file is no checkpoint.",
    "Give a file that stemma audit checkpoint wrote.",
  ),
  "clock-behind": entry(
    "unavailable",
    "The newest commit is dated after the clock of this machine.",
    "Set the clock that is wrong.",
  ),
  "commit-ahead": entry(
    "refused",
    "A commit that is pushed is dated after the clock of the server.",
    "Set the clock that is wrong, then make the commit again with git commit --amend.",
  ),
  "config-invalid": entry(
    "invalid",
    "A configuration file cannot be hashed: it is no plain JSON or YAML value.",
    "Correct the file at the place that the message names.",
  ),
  "confirmation-declined": entry(
    "refused",
    "A question was answered with no.",
    "Nothing has changed; run the command again, with --dry-run to see what it would do.",
  ),
  "confirmation-needed": entry(
    "invalid",
    "A destructive command needs a yes, and there is no terminal to ask on.",
    "Repeat the line with --yes.",
  ),
  conflict: entry(
    "conflict",
    "Other writers kept moving the registry while this change was prepared.",
    "Run the command again; it starts from the newest state.",
  ),
  "content-duplicate": entry(
    "refused",
    "A new version has the same files as an existing one.",
    "Nothing, if that is meant.",
  ),
  "cursor-invalid": entry(
    "invalid",
    "A page was asked for with a cursor that no list gave.",
    "Pass the next of the page before, unchanged.",
  ),
  "data-changed": entry(
    "conflict",
    "A data file has not the bytes that its suite names.",
    "Restore the file, or give the suite the new digest; scores on other data are not comparable.",
  ),
  "data-empty": entry("invalid", "Data of a suite has no row.", "Name data with rows in it."),
  "data-invalid": entry(
    "invalid",
    "A data file cannot be read as the format that its suite says.",
    "Correct the file at the row or byte that is named, and give the suite its new digest.",
  ),
  "data-unsupported": entry(
    "invalid",
    "Data of a suite is in a format that cannot be read here.",
    "Write it as JSON Lines, CSV, NumPy or WAV.",
  ),
  "date-before-history": entry(
    "not-found",
    "A date lies before the first commit.",
    "Ask for a later date; stemma history shows when the history begins.",
  ),
  "date-invalid": entry(
    "invalid",
    "A date is not one that a calendar has.",
    "Write YYYY-MM-DD, or RFC 3339 such as 2026-03-01T12:00:00Z.",
  ),
  "deletion-unrecorded": entry(
    "refused",
    "A version, model or deletion record is gone without a trace.",
    "Restore it, or delete it with stemma delete.",
  ),
  "digest-invalid": entry(
    "invalid",
    "A text is not a digest.",
    "Write sha256: and 64 lower-case hex digits.",
  ),
  "disk-failed": entry(
    "unavailable",
    "The disk refused a write.",
    "Free space or correct permissions, then run the command again.",
  ),
  "evidence-changed": entry(
    "refused",
    "Evidence that had landed is gone, or says something else.",
    "Restore it: evidence goes only with its version. A later run or word is recorded beside it or in its place by stemma.",
  ),
  "experiment-arm-missing": entry(
    "refused",
    "An arm of an experiment is a version that does not exist, or its model does not.",
    "Name a version that exists, or stop the experiment before the version is deleted.",
  ),
  "experiment-arm-moved": entry(
    "refused",
    "A version leaves its servable stage while it is an arm of a test.",
    "Stop the test first, or say in accept.moved_arm of its record why the version may go.",
  ),
  "experiment-arm-removed": entry(
    "refused",
    "An arm was taken out of a test that runs.",
    "Restore it, or begin a new phase with stemma experiment start.",
  ),
  "experiment-arm-unservable": entry(
    "refused",
    "An arm of a test stands in a stage that is not servable.",
    "Move it to a servable stage before the test starts.",
  ),
  "experiment-arms-invalid": entry(
    "refused",
    "The arms of an experiment have one name twice, or not exactly one control.",
    "Give each arm a name of its own, and one the role control.",
  ),
  "experiment-conclusion-overruled": entry(
    "refused",
    "A test was concluded otherwise than its rules say: people decided.",
    "Let the reason of its conclusion say why.",
  ),
  "experiment-conclusion-unproven": entry(
    "refused",
    "What a test came to does not follow from the checkpoint that it kept.",
    "Restore checkpoint.yaml and conclusion.yaml from the commit that made them.",
  ),
  "experiment-control-stale": entry(
    "refused",
    "The control of a running test is not the version that serves everybody else.",
    "Begin a new phase with the stable version, or conclude the test.",
  ),
  "experiment-ended": entry(
    "refused",
    "An experiment that is concluded cannot be acted on.",
    "Create another one: what one came to stays on record.",
  ),
  "experiment-exists": entry(
    "conflict",
    "There is an experiment of this name already.",
    "Take another name, or see it with stemma experiment show.",
  ),
  "experiment-layer-invalid": entry(
    "refused",
    "The part of a layer that an experiment takes is empty.",
    "Name it as [from, to], with from below to.",
  ),
  "experiment-layer-overlap": entry(
    "refused",
    "Two experiments take the same part of a layer.",
    "Give them parts without a common range, or conclude one of them.",
  ),
  "experiment-metric-invalid": entry(
    "refused",
    "A metric of an experiment lacks what its kind needs, or has the name of another.",
    "A ratio needs per, a quantile needs quantile and slo.",
  ),
  "experiment-not-started": entry(
    "refused",
    "An experiment, or the phase that is asked for, has not begun.",
    "Start it, or name a phase that its record has.",
  ),
  "experiment-phase-rewritten": entry(
    "refused",
    "What an experiment routed before was changed in its record.",
    "Restore it: phases and their coverage are only added to.",
  ),
  "experiment-split-changed": entry(
    "refused",
    "Arms, unit or layer of a running test differ from those of its phase.",
    "Restore them, or begin a new phase with stemma experiment start.",
  ),
  "experiment-status-invalid": entry(
    "refused",
    "The status of an experiment contradicts its phases or its conclusion, or a concluded one was changed.",
    "Use stemma experiment start, pause, ramp and stop, which write what belongs together.",
  ),
  "experiment-undecided": entry(
    "refused",
    "The rules of a test do not end it yet.",
    "Wait, name the arm that goes on with --winner, or end it without a verdict with stemma experiment stop.",
  ),
  "experiment-underpowered": entry(
    "refused",
    "A test can hardly find its effect in the traffic that it expects.",
    "Look for a greater effect, run it longer or on more units, or say why in accept.underpowered.",
  ),
  "experiment-unit-moved": entry(
    "refused",
    "A phase deals its units in another way than it did, so that enrolled units would move.",
    "Restore it, and begin a new phase, whose units are dealt anew.",
  ),
  "experiment-unknown": entry(
    "not-found",
    "There is no such experiment.",
    "See them with stemma experiment list.",
  ),
  "experiment-weights-invalid": entry(
    "refused",
    "The weights of the arms of an experiment do not sum up to one.",
    "Let them sum up to 1, such as 0.5 and 0.5.",
  ),
  "export-duplicate": entry(
    "invalid",
    "A version lists one file or address of an export twice.",
    "Remove one of the two from its exports.",
  ),
  "export-exists": entry(
    "conflict",
    "A version has other bytes under this format and path.",
    "Give --replace, or name the file otherwise.",
  ),
  "export-format-differs": entry(
    "invalid",
    "The bytes of an export are of another format than the one that it is recorded under.",
    "Remove the export, and add it under the format that it has.",
  ),
  "export-invalid": entry(
    "invalid",
    "An export in a record cannot be fetched: it has no digest and no address, no path, or an address that may not be recorded.",
    "Remove it from the exports, and add it with stemma exports add.",
  ),
  "export-unknown": entry(
    "not-found",
    "A version is not stored in this format, nor exported to it, or the export has no such file.",
    "See what there is with stemma exports ls MODEL@X.",
  ),
  "export-unsupported": entry(
    "refused",
    "An experiment cannot be said in the form that it should be exported to.",
    "Follow the hint, or export to flagd, which can say all of it.",
  ),
  "export-uri-invalid": entry(
    "invalid",
    "The address of an export cannot be recorded: it holds a secret, names one machine, or is no URI of a known scheme.",
    "Give an address that means the same everywhere and needs no secret, or give the file itself.",
  ),
  "fact-changed": entry(
    "refused",
    "A fact of a version changed after registration.",
    "Restore it, and register a new version.",
  ),
  "features-invalid": entry(
    "invalid",
    "A file has no values of features, or they cannot be read.",
    "Write CSV with a line of names, or lines of JSON with an object for each row.",
  ),
  "file-system-unfit": entry(
    "unavailable",
    "The file system cannot do something that safe writing relies on.",
    "Keep the registry on a local disk, and share it by push and pull.",
  ),
  "file-unreadable": entry(
    "invalid",
    "A file that an option names cannot be read.",
    "Check the path and its permissions; - is standard input.",
  ),
  "folder-crowded": entry(
    "invalid",
    "A folder of the registry has so many names that writes in it get slow.",
    "Give new models names of two parts, such as team/model.",
  ),
  "forge-failed": entry(
    "unavailable",
    "A forge gave an answer that makes no sense.",
    "Check the address of its API; a proxy may have answered in its place.",
  ),
  "forge-invalid": entry(
    "invalid",
    "A forge does not take what it was given.",
    "Read what it said; both branches have to be there, and differ.",
  ),
  "forge-limited": entry(
    "unavailable",
    "A forge was asked too much for now.",
    "Wait, or use a token of its own for this.",
  ),
  "forge-missing": entry(
    "not-found",
    "A forge has no such repository or pull request, or not for this account.",
    "Check the repository and the number; a token without rights is told the same.",
  ),
  "forge-refused": entry(
    "unavailable",
    "A forge refused what this account asked for.",
    "Give the account of the token the rights: pull requests, read and write.",
  ),
  "forge-unknown": entry(
    "invalid",
    "It is not known which repository on a forge is meant, or with which token.",
    "Set GITHUB_REPOSITORY and GITHUB_TOKEN, and GITHUB_API_URL for a server of its own.",
  ),
  "forge-unreachable": entry(
    "unavailable",
    "A forge cannot be reached.",
    "Check the network, the proxy and GITHUB_API_URL.",
  ),
  "format-alternates": entry(
    "refused",
    "The repository borrows objects from another one (alternates), which takes native git.",
    "Let Stemma use native git (stemma.engine = auto), or run git repack -a -d in it and delete objects/info/alternates.",
  ),
  "format-hooks": entry(
    "refused",
    "The repository has a reference-transaction hook, which only native git runs.",
    "Let Stemma use native git (stemma.engine = auto), or take the hook away.",
  ),
  "format-partial": entry(
    "refused",
    "The repository is a partial clone, which takes native git: some of its objects are elsewhere.",
    "Let Stemma use native git (stemma.engine = auto), or clone it without --filter.",
  ),
  "format-reftable": entry(
    "refused",
    "The repository keeps its refs in a reftable, which takes native git 2.45 or newer.",
    "Install such a git, or run git refs migrate --ref-format=files in the repository.",
  ),
  "format-sha256": entry(
    "refused",
    "The repository uses SHA-256 object ids, which takes native git.",
    "Let Stemma use native git (stemma.engine = auto), or use a repository that was made with git init --object-format=sha1.",
  ),
  "format-unknown": entry(
    "refused",
    "The repository has a format or an extension that is not known here.",
    "Use a repository without it, or a newer Stemma.",
  ),
  "format-unsupported": entry(
    "refused",
    "The registry was written in a newer record format.",
    "Upgrade Stemma; the message names the format it found.",
  ),
  "format-worktree": entry(
    "refused",
    "The folder is a linked work tree (git worktree add), which takes native git.",
    "Let Stemma use native git (stemma.engine = auto), or run the command in the main work tree.",
  ),
  "fsck-failed": entry(
    "refused",
    "git fsck found damage in the repository.",
    "Fetch the objects from another clone, or restore a backup.",
  ),
  "gate-approvals": entry(
    "refused",
    "A gate wants approvals that are not there.",
    "See stemma gate MODEL@X STAGE; have the people that it names approve this very change. The author of the change never counts.",
  ),
  "gate-artifacts": entry(
    "refused",
    "A gate wants every file of the version in a store, and some are not.",
    "Send them with stemma artifact push MODEL@X --to STORE.",
  ),
  "gate-card": entry(
    "refused",
    "A gate wants the model described, and a field is empty.",
    "Fill in the fields that the message names, in the record of the model.",
  ),
  "gate-evidence": entry(
    "refused",
    "A gate wants suites to have passed on exactly these files, lately enough.",
    "Run the suite on these files, and add its result with stemma evidence add, in a change of its own.",
  ),
  "gate-freeze": entry(
    "refused",
    "A gate lets nothing in during a window, and the step is made in it.",
    "Wait until the window is over, or have a waiver granted where the gate accepts one.",
  ),
  "gate-loosened": entry(
    "refused",
    "A change loosens the gate that it goes through.",
    "Split it: the gate first, in a change that is judged by its own; the move in the next.",
  ),
  "gate-metrics": entry(
    "refused",
    "A gate wants a metric to keep a bound, and it does not, or cannot be told.",
    "See stemma gate MODEL@X STAGE for values and bounds; promote a better version, or measure what is missing.",
  ),
  "gate-signed": entry(
    "refused",
    "A gate wants signed commits, and a signature is missing or does not verify.",
    "Sign with a key that identities of the base list.",
  ),
  "gate-soak": entry(
    "refused",
    "A gate wants the version to have stood in an earlier stage for longer.",
    "Wait; history says since when it stands there.",
  ),
  "gate-unjudged": entry(
    "refused",
    "A demand of a gate could not be looked at, so it is not met.",
    "Do what the hint says, then try again.",
  ),
  "gate-waivers": entry(
    "refused",
    "A version enters without meeting rules of its gate, since a waiver excuses them.",
    "Look at who granted it, why, and until when it holds.",
  ),
  "git-config-invalid": entry(
    "invalid",
    "A Git configuration file or variable cannot be read.",
    "Correct the line that is named; git config --list shows the same mistake.",
  ),
  "git-failed": entry(
    "unavailable",
    "The git program failed.",
    "Read its message; the repository, its configuration or the disk is the usual cause.",
  ),
  "git-missing": entry(
    "unavailable",
    "The git program is not on the PATH.",
    "Install git, or work on a bare repository, which needs none.",
  ),
  "git-too-old": entry(
    "unavailable",
    "The git program on the PATH is older than this repository or Stemma needs.",
    "Install the version that the message names, or a newer one.",
  ),
  "git-unavailable": entry(
    "unavailable",
    "The Git repository could not be looked at.",
    "Look at the cause: permissions, open-file limits, a failing disk.",
  ),
  "head-detached": entry(
    "invalid",
    "HEAD is detached, so there is no branch to write to.",
    "Check out a branch, or name one with --ref.",
  ),
  "history-incomplete": entry(
    "unavailable",
    "The history was cut off by a shallow clone.",
    "Fetch the rest with git fetch --unshallow.",
  ),
  "history-replaced": entry(
    "refused",
    "The registry does not descend from the commit that this user read there last: its history was rewritten, or it is another registry.",
    "Ask who looks after it. If it was meant, repeat the command once with --accept-history REASON.",
  ),
  "history-rewritten": entry(
    "refused",
    "A commit that was trusted is no longer on the line of the registry.",
    "Compare with a copy from before; the reflog of the server tells who pushed the new history.",
  ),
  "hook-exists": entry(
    "conflict",
    "A Git hook cannot be installed: the place to which the one before it would step aside is taken.",
    "Move that file away, or add the line that is named to the hook that git runs.",
  ),
  "hook-refused": entry(
    "refused",
    "A reference-transaction hook of the repository refused to let a ref move.",
    "Read what the hook said in the message, and change what it objects to.",
  ),
  "identity-invalid": entry(
    "invalid",
    "A name or email cannot be written into a Git object.",
    "Remove line breaks, angle brackets and control characters from user.name and user.email.",
  ),
  "identity-missing": entry(
    "refused",
    "Git does not know who you are.",
    "Run git config --global user.name and git config --global user.email, or set GIT_AUTHOR_NAME and GIT_AUTHOR_EMAIL.",
  ),
  "index-corrupt": entry(
    "unavailable",
    "Git's index cannot be read: it is cut off, or its checksum is wrong.",
    "Delete it and run git reset, which keeps the files of the work tree.",
  ),
  "index-locked": entry(
    "unavailable",
    "Another program holds Git's index.lock and did not let go.",
    "Wait for it; if no git runs any more, delete the index.lock file that is named.",
  ),
  "index-needs-git": entry(
    "refused",
    "There is no git program, and the checkout takes one: for the form of its index, a filter, line ends or a sparse checkout.",
    "Install git, or write to a branch that is not checked out, or in a bare repository.",
  ),
  "index-stale": entry(
    "unavailable",
    "An index was left behind by a version of Stemma that nobody runs any more.",
    "Remove it with stemma doctor --fix; it is made again when it is needed.",
  ),
  interrupted: entry(
    "interrupted",
    "The command was stopped by a signal.",
    "Run it again: the registry holds the old or the complete new state.",
  ),
  "landed-unread": entry(
    "unavailable",
    "A change landed, and then what it came to could not be read.",
    "Do not make the change again: it is in the commit that the message names. Look at it when the cause, which the message tells, is gone.",
  ),
  "leftover-files": entry(
    "unavailable",
    "Temporary files of a process that died are still there.",
    "Remove them with stemma doctor --fix; they do no harm.",
  ),
  "lifecycle-invalid": entry(
    "refused",
    "The lifecycle in the settings contradicts itself.",
    "Correct registry.yaml at the place that is named: every stage that is named must exist.",
  ),
  "line-replaced": entry(
    "conflict",
    "The ref was moved to a commit whose first-parent line does not hold the one that was seen last: somebody forced it, or deleted it.",
    "Read what the registry holds now, and watch again from there.",
  ),
  "line-rewritten": entry(
    "refused",
    "A push would take commits out of the branch that holds the registry, or delete it.",
    "Fetch, rebase on what is there or merge into it, and push again without force.",
  ),
  "lock-invalid": entry(
    "invalid",
    "A lock file cannot be read.",
    "Correct it, or remove it and pin anew with stemma lock.",
  ),
  "lock-mismatch": entry(
    "refused",
    "A pinned version has other files in the registry than the lock file says.",
    "Find out who edited which of the two; stemma lock status compares them.",
  ),
  "lock-missing": entry(
    "not-found",
    "There is no lock file.",
    "Write one with stemma lock MODEL@X, or name it with --file.",
  ),
  "lock-stale": entry(
    "unavailable",
    "A lock of a Stemma process that died is still there.",
    "Write again, which removes it, or run stemma doctor --fix.",
  ),
  "manifest-invalid": entry(
    "invalid",
    "The list of files of a version cannot be read.",
    "Register the version again from its files.",
  ),
  "material-unknown": entry(
    "not-found",
    "No version was made of the dataset, the training run or the code.",
    "See what a version was made of with stemma lineage MODEL@X --ancestors.",
  ),
  "metric-invalid": entry(
    "invalid",
    "A metric is no finite decimal number of at most 2^53.",
    "Write a number such as 0.97.",
  ),
  "metric-unknown": entry(
    "not-found",
    "A metric that was named is not there.",
    "See the metrics with stemma show.",
  ),
  "model-missing-record": entry(
    "invalid",
    "A folder holds versions of a model that has no model.yaml.",
    "Restore model.yaml from history, or remove the versions.",
  ),
  "model-unknown": entry("not-found", "There is no such model.", "See the models with stemma list."),
  "model-unloadable": entry(
    "refused",
    "The files of a version could not be loaded by what runs them.",
    "See the cause in the message; if the files are whole, use a runner that knows their operators, and register them again if not.",
  ),
  "name-invalid": entry(
    "invalid",
    "A model name breaks the rules for names.",
    "Use one or two segments of a-z, 0-9, dot, underscore and hyphen, such as speech/silero-vad.",
  ),
  "name-taken": entry(
    "conflict",
    "A new model would have a name that is in use or reserved.",
    "Choose another name.",
  ),
  "no-previous-holder": entry(
    "not-found",
    "History knows no version that a rollback could return to.",
    "Name a version with --to.",
  ),
  "notify-failed": entry(
    "unavailable",
    "A channel did not take what it was told.",
    "See its URL in stemma.notify.CHANNEL.url, and try it with stemma monitor notify CHANNEL.",
  ),
  "object-corrupt": entry(
    "unavailable",
    "A Git object is damaged or is not what its place says.",
    "Run git fsck, and fetch the object again from a clone that has it.",
  ),
  "object-missing": entry(
    "unavailable",
    "A Git object that something names is not there.",
    "Run git fsck, and fetch the object from another clone.",
  ),
  "object-promised": entry(
    "unavailable",
    "An object is not in this partial clone; a promisor remote may have it, and is not asked.",
    "Fetch it with git, for example by git cat-file -p OBJECT, or clone without --filter.",
  ),
  "object-too-large": entry(
    "refused",
    "A Git object is larger than the limit for metadata.",
    "Keep bulky files out of the registry's folders; artifacts belong into a store.",
  ),
  "objects-unpacked": entry(
    "unavailable",
    "So many objects are loose files that reads get slow.",
    "Run git gc.",
  ),
  "observation-invalid": entry(
    "invalid",
    "A line of observations cannot be read.",
    "Write one JSON object a line, with arm, unit and values.",
  ),
  "onnx-invalid": entry(
    "invalid",
    "A file is no well-formed ONNX model.",
    "Export the model again, or give the file another name if it is no ONNX model.",
  ),
  "operation-in-progress": entry(
    "refused",
    "A merge, rebase, cherry-pick, revert or bisect is in progress in the work tree.",
    "Finish or abort it with git, then run the command again.",
  ),
  "operation-invalid": entry(
    "invalid",
    "A text cannot be the id of an operation.",
    "Use a UUID, or up to 128 letters, digits and . _ : - that start with a letter or digit.",
  ),
  "operation-reused": entry(
    "refused",
    "An operation id was used before for something else.",
    "Give every operation an id of its own, and keep it only for its repetitions.",
  ),
  "ordinal-duplicate": entry(
    "refused",
    "Two versions of a model share an ordinal.",
    "Let stemma check --fix renumber the later one.",
  ),
  "output-busy": entry(
    "unavailable",
    "Another pull writes to the same folder.",
    "Wait for it, then run the command again.",
  ),
  "output-edited": entry(
    "refused",
    "A pulled folder holds files that were edited or added since.",
    "Keep what you need elsewhere, then pull with --force.",
  ),
  "output-foreign": entry(
    "refused",
    "A pull was given a folder, or a file, that no pull wrote.",
    "Name a folder that is empty or not there yet.",
  ),
  "output-invalid": entry(
    "invalid",
    "A folder cannot be exchanged as a whole: something is mounted there, or the command runs in it.",
    "Name a folder in it.",
  ),
  "parent-cycle": entry("refused", "A version is its own ancestor.", "Correct the parents."),
  "parent-unknown": entry(
    "refused",
    "A version names a parent that does not exist.",
    "Name a version that exists or was deleted.",
  ),
  "path-dirty": entry(
    "refused",
    "Files that the change touches have local edits, or untracked files are in the way.",
    "Commit, stash or move the files that are listed.",
  ),
  "path-escapes": entry(
    "invalid",
    "A path or symbolic link leads out of the tree that it was given in.",
    "Give the file itself, or keep it inside the tree.",
  ),
  "path-invalid": entry(
    "invalid",
    "A path breaks the rules for paths.",
    "Use a relative path with forward slashes and plain names.",
  ),
  "path-unexpected": entry(
    "invalid",
    "A file in the registry's folder stands where nothing reads it.",
    "Move it to where it belongs, or out of the registry.",
  ),
  "path-vanished": entry(
    "unavailable",
    "A file was listed and then could not be read.",
    "Run the command again when nothing else edits the work tree.",
  ),
  "pickle-imports": entry(
    "invalid",
    "Loading a pickle imports a library that is not known to be harmless.",
    "Load it only where you trust its author; keep weights in safetensors or ONNX where you can.",
  ),
  "pickle-unsafe": entry(
    "invalid",
    "Loading a pickle calls what can run programs, reach files or the network, or load more code.",
    "Do not load it before its author has explained it.",
  ),
  "pickle-unscanned": entry(
    "invalid",
    "A pickle could not be scanned to its end, so what it imports is not fully known.",
    "Save it again, or in a format without code such as safetensors.",
  ),
  "pin-unknown": entry("not-found", "A lock file has no such pin.", "See its pins with stemma lock status."),
  "pointer-dangling": entry(
    "refused",
    "A stage or alias points at a version that does not exist.",
    "Point it at a version that exists, or remove it.",
  ),
  "policy-mixed": entry(
    "refused",
    "One change edits the rules and moves a version.",
    "Split it: the rules in one change, the move in the next.",
  ),
  "policy-predecessor": entry(
    "refused",
    "A new policy does not name the one before it, or names another one.",
    "Write the line that the finding shows; stemma check --worktree --fix does.",
  ),
  "policy-version": entry(
    "refused",
    "policy_version does not grow with the rules.",
    "Raise policy_version by one; stemma check --worktree --fix does.",
  ),
  "preset-unknown": entry(
    "not-found",
    "There is no such lifecycle preset.",
    "Use standard, canary, minimal or simple.",
  ),
  "probe-failed": entry(
    "unavailable",
    "stemma doctor could not look at something.",
    "Read what kept it from looking, and run it again.",
  ),
  "profile-invalid": entry(
    "invalid",
    "The profile of a feature contradicts itself, or takes more than 4 KB.",
    "Make it again with stemma monitor profile MODEL@X --data FILE.",
  ),
  "profile-unknown": entry(
    "not-found",
    "A version has no profile of its features.",
    "Make it from reference data with stemma monitor profile MODEL@X --data FILE.",
  ),
  "proposal-empty": entry(
    "invalid",
    "A branch proposes nothing: no version moves in it, and no alias.",
    "Propose a change with stemma propose MODEL@X STAGE.",
  ),
  "proposal-exists": entry(
    "conflict",
    "The same change is proposed already.",
    "Look at stemma proposals; withdraw it before you propose it anew.",
  ),
  "proposal-own": entry(
    "refused",
    "Whoever made a change wants to approve it.",
    "Have somebody else approve it; withdraw it with stemma propose --withdraw BRANCH.",
  ),
  "proposal-rejected": entry(
    "refused",
    "Somebody whose word counts has rejected the proposal.",
    "Talk to them: their later approval takes the rejection back, and so does a new proposal.",
  ),
  "proposal-unfit": entry(
    "refused",
    "A branch does more than a proposal may: it changes files outside of the registry's folder, or what no record is.",
    "Merge it with git merge after a review, or split it.",
  ),
  "proposal-unknown": entry(
    "not-found",
    "There is no such branch, here or as it was last fetched.",
    "See stemma proposals, or run git fetch.",
  ),
  protected: entry(
    "refused",
    "Something still points at what should be deleted.",
    "Move or remove what points there first, or insist with --force.",
  ),
  "push-declined": entry(
    "refused",
    "A remote refused a push by a rule of its own: a hook, a protected branch.",
    "Do what its words ask for, or propose the change for review.",
  ),
  "push-quarantined": entry(
    "refused",
    "A push is under way: its objects are not accepted yet, so nothing is written and no ref moves.",
    "Write from a post-receive hook, or from outside of hooks.",
  ),
  "push-unknown": entry(
    "unavailable",
    "The connection to a remote ended before it said whether it took a change, and it cannot be asked.",
    "Run git fetch and look for the commit; with --op a repeated command does that itself.",
  ),
  "query-invalid": entry(
    "invalid",
    "A search query, or the order of a list, cannot be understood.",
    "Look at the place that the caret shows, and at what was expected there. The grammar and all fields are in search.md.",
  ),
  "record-invalid": entry(
    "invalid",
    "A record does not fit its schema.",
    "Correct the values that are listed; each names its line, what was found and what was expected.",
  ),
  "record-misplaced": entry(
    "invalid",
    "A record says that it is another one than its path says.",
    "Make the name or version in the file equal to its folder and file name, or move the file.",
  ),
  "ref-checked-out-elsewhere": entry(
    "refused",
    "The branch is checked out in another work tree, whose index would go stale.",
    "Switch that work tree to another branch, or run git worktree prune if it is gone.",
  ),
  "ref-conflict": entry(
    "conflict",
    "A ref cannot exist beside another: one is the folder of the other.",
    "Choose another name, or delete the ref that is in the way.",
  ),
  "ref-corrupt": entry(
    "unavailable",
    "A ref file or packed-refs holds what Git would not write.",
    "Look at the file that is named; git fsck and the reflog help to restore it.",
  ),
  "ref-invalid": entry(
    "invalid",
    "A ref or revision is not written as Git and the registry allow.",
    "Use a full id, a branch, a tag or refs/... of plain ASCII, with ~n or ^n behind it.",
  ),
  "ref-locked": entry(
    "unavailable",
    "Another program holds the lock of a ref and did not let go.",
    "Wait for it; if none runs any more, remove the lock file that is named.",
  ),
  "ref-refused": entry(
    "refused",
    "A push brings a ref under which git reads other objects than those that are there.",
    "Do not push refs/replace.",
  ),
  "reference-invalid": entry(
    "invalid",
    "The text after @ cannot name a version.",
    "Write a version, an alias, a stage, #N, or latest.",
  ),
  "refusals-incomplete": entry(
    "invalid",
    "Not every push that was refused is in the record that audits tell it from.",
    "Look at stemma-refusals in the Git directory of the server: its files of a month may be full, damaged, or not to be written.",
  ),
  "registry-exists": entry(
    "conflict",
    "The branch already holds a registry.",
    "Use it as it is, or choose another branch with --ref.",
  ),
  "registry-missing": entry(
    "not-found",
    "The commit holds no registry.",
    "Lay one out with stemma init, or choose the branch that holds it with --ref.",
  ),
  "remote-auth-refused": entry(
    "unavailable",
    "A remote refused to talk with this account.",
    "Give Git credentials for it (a credential helper, an ssh agent) and try git ls-remote.",
  ),
  "remote-failed": entry(
    "unavailable",
    "A remote, or git speaking with it, failed in a way of its own.",
    "Read what it said; try the same with git fetch or git push.",
  ),
  "remote-incomplete": entry(
    "unavailable",
    "What a ref of a remote names did not come with it; nothing of it was used.",
    "Run the command again; if it stays, run git fsck in the remote repository.",
  ),
  "remote-missing": entry(
    "unavailable",
    "There is no repository at the URL of a remote, or not for this account.",
    "Check the URL and the rights of the account.",
  ),
  "remote-timeout": entry(
    "unavailable",
    "Nothing was heard of a remote for too long.",
    "Run the command again, or raise stemma.timeout (seconds).",
  ),
  "remote-unknown": entry(
    "not-found",
    "Git's configuration has no such remote.",
    "See the remotes with git remote -v.",
  ),
  "remote-unreachable": entry("unavailable", "A remote cannot be reached.", "Check the network and the URL."),
  "remote-url-invalid": entry(
    "invalid",
    "A URL cannot be a remote: its scheme is not allowed, or it would be read as an option.",
    "Use https, http, ssh, git or file, host:path, or a path.",
  ),
  "repository-invalid": entry(
    "unavailable",
    "What looks like a Git repository cannot be read as one.",
    "Look at the file that is named; git fsck helps, or a fresh clone.",
  ),
  "repository-missing": entry(
    "not-found",
    "There is no Git repository here or in any folder above.",
    "Go into one, choose one with -C, or run stemma init.",
  ),
  "repository-unsafe": entry(
    "refused",
    "The repository belongs to another user, whose configuration could run programs as you.",
    "If you trust it, run git config --global --add safe.directory PATH.",
  ),
  "retention-at-risk": entry(
    "invalid",
    "Something here would let history go that the registry keeps (audit.retain).",
    "Change the setting that is named, or fetch the whole history.",
  ),
  "retention-kept": entry(
    "refused",
    "The registry keeps the bytes of ended versions for longer than that (retain.artifacts).",
    "Collect with the longer time, or change retain.artifacts in registry.yaml first.",
  ),
  "review-unrecorded": entry(
    "refused",
    "A review on a forge was left out when the reviews of a proposal were recorded.",
    "Look at why: have them review the branch as it is now, or give their identity its account.",
  ),
  "revision-ambiguous": entry(
    "invalid",
    "An abbreviation or short name fits several Git objects.",
    "Write more digits, or the full ref name such as refs/heads/main.",
  ),
  "revision-not-found": entry(
    "not-found",
    "No commit, tag or branch has this name.",
    "List what exists with git log, git tag and git branch.",
  ),
  "row-unscorable": entry(
    "invalid",
    "A score is not defined for what a row says is true, or for what the model said of it.",
    "Look at truth, prediction.output and the metric of the suite: they must fit each other.",
  ),
  "runner-failed": entry(
    "refused",
    "What runs a model ended, or said that it could not answer.",
    "See its own words in the message, and run it by hand on the row that is named.",
  ),
  "runner-input-invalid": entry(
    "refused",
    "The values of a row do not fit the inputs of a model.",
    "Compare the row with the interface of the version (stemma show MODEL@X), and correct the columns or the preprocessing of the suite.",
  ),
  "runner-invalid": entry(
    "invalid",
    "The runner of a suite does not fit the model.",
    "Compare its states, constants and contexts with the interface of the version (stemma show MODEL@X).",
  ),
  "runner-memory": entry(
    "refused",
    "A program needed more memory than it may take.",
    "Give it more with memory in the runner of the suite, or smaller batches.",
  ),
  "runner-missing": entry(
    "unavailable",
    "What runs a model is not installed, or not reached.",
    "Install what the message names, or start the server, and run it again.",
  ),
  "runner-output-invalid": entry(
    "refused",
    "What a model said is no answer: no JSON, another shape, NaN or infinite.",
    "Look at the row that is named; a model that says NaN on valid data must not be promoted.",
  ),
  "runner-timeout": entry(
    "refused",
    "A model did not answer in time.",
    "Give it more time with timeout in the runner of the suite, or find out on the named row why it hangs.",
  ),
  "runner-untrusted": entry(
    "refused",
    "A suite starts a program, and nobody here allowed that: a record comes with a clone.",
    "Read its record, then allow it: --allow-commands, or git config stemma.evaluate.commands true.",
  ),
  "score-undefined": entry(
    "invalid",
    "A score is not defined on the rows of a case, as an area under a curve is not where one class is missing.",
    "Give the case data with positives and negatives, or another metric.",
  ),
  "selection-exists": entry(
    "conflict",
    "There is a selection of this name already.",
    "Change it with stemma select set, or take another name.",
  ),
  "selection-invalid": entry(
    "refused",
    "A selection cannot be chosen by: two candidates of one name, a flag that it lacks, weights that weigh nothing, or a model or task that another one serves.",
    "Correct its file, or use stemma select set.",
  ),
  "selection-unknown": entry(
    "not-found",
    "There is no such record of selection.",
    "See them with stemma select list.",
  ),
  "selection-unservable": entry(
    "refused",
    "The fallback of a selection is no version that can serve.",
    "Name another one with stemma select set NAME --fallback MODEL@X.",
  ),
  "selection-version-missing": entry(
    "refused",
    "What a selection names leads to no version.",
    "Name a version that exists, or a stage or an alias that one has.",
  ),
  "selection-version-unservable": entry(
    "refused",
    "What a selection names stands in a stage that is not servable.",
    "Move the version to a servable stage, or name another one.",
  ),
  "self-served-evidence": entry(
    "refused",
    "One change brings numbers for a version and moves it through a gate.",
    "Land the numbers first, in a change of their own; then move the version.",
  ),
  "setting-advised": entry(
    "invalid",
    "A setting of Git is not the one that keeps a registry safest.",
    "Set it with git config, or with stemma doctor --fix.",
  ),
  "signer-unknown": entry(
    "refused",
    "The key that signs belongs to none of the identities of the base.",
    "Add the key to identities in registry.yaml by a change of its own, and approve when that has landed.",
  ),
  "signing-failed": entry(
    "unavailable",
    "Nothing could be signed with the key that was named.",
    "Name another key with --key FILE, or set user.signingkey in Git configuration; look at what ssh-keygen says.",
  ),
  "signing-key-missing": entry(
    "invalid",
    "No key was named to sign with.",
    "Name one with --key FILE, or set it with git config user.signingkey FILE.",
  ),
  "stage-ambiguous": entry("refused", "A version stands in several stages.", "Leave it in one of them."),
  "stage-crowded": entry(
    "refused",
    "An exclusive stage has several versions in it.",
    "Leave one there, and move the others.",
  ),
  "stage-empty": entry(
    "not-found",
    "No version stands in the stage.",
    "See where the versions stand with stemma show MODEL.",
  ),
  "stage-held": entry(
    "refused",
    "A held stage refuses every move but a rollback.",
    "Lift the hold with stemma unhold, or promote --lift-hold --reason WHY.",
  ),
  "stage-unknown": entry(
    "not-found",
    "A stage is not one of the lifecycle.",
    "See the stages with stemma lifecycle.",
  ),
  "store-invalid": entry(
    "invalid",
    "A store is configured with an address that cannot be used.",
    "Set stemma.store.<name>.url to an absolute path or a file: URL.",
  ),
  "store-unavailable": entry(
    "unavailable",
    "A store could not be looked at.",
    "Mount or create its directory, or correct stemma.store.<name>.url.",
  ),
  "store-unknown": entry(
    "not-found",
    "No store has this name.",
    "Set stemma.store.<name>.url, or name one of the stores that are listed.",
  ),
  "store-untrusted": entry(
    "refused",
    "A store was suggested by the registry and not trusted yet.",
    "Look at the address, and trust it with git config stemma.store.<name>.url.",
  ),
  "suite-exists": entry(
    "conflict",
    "There is a suite of this name already.",
    "Edit its file, or take another name.",
  ),
  "suite-invalid": entry(
    "invalid",
    "A suite contradicts itself, or names a model, data, a column, a score or a stage that is not there.",
    "Correct what the message names: see docs/guides/evaluation.md.",
  ),
  "suite-missing": entry(
    "invalid",
    "A gate asks for a suite that the registry has no record of.",
    "Make it with stemma evaluate create, or correct its name in the gate.",
  ),
  "suite-unknown": entry("not-found", "There is no such suite.", "See them with stemma evaluate list."),
  "synchronisation-pending": entry(
    "unavailable",
    "Index and work tree have not followed a commit to the end.",
    "Run any stemma command, which finishes it; stemma status is enough.",
  ),
  "tag-moved": entry(
    "refused",
    "A release tag does not point at the commit that registered its version.",
    "Look at it with git show; delete it and run stemma release again if it is wrong.",
  ),
  "tag-unknown": entry(
    "not-found",
    "A tag that should be removed is not there.",
    "See the tags with stemma show.",
  ),
  "task-unknown": entry(
    "not-found",
    "No model has the task that was asked for.",
    "See the tasks with stemma list --verbose, or give a model one with stemma annotate MODEL --task NAME.",
  ),
  "telemetry-corrupt": entry(
    "unavailable",
    "A file of telemetry is damaged, or of a form that this version does not know.",
    "Restore the folder from a backup, move it away to begin anew, or use a newer version.",
  ),
  "telemetry-line-invalid": entry(
    "invalid",
    "A line of input describes no request that could be counted.",
    "Correct the line: one JSON object with model, version and what was measured.",
  ),
  "telemetry-unavailable": entry(
    "unavailable",
    "The Prometheus that holds the telemetry did not do what it was asked for.",
    "See that it runs, with --web.enable-remote-write-receiver, at what stemma.telemetry.prometheus says, and try again.",
  ),
  "tensor-invalid": entry(
    "invalid",
    "Values are no tensor of the type that they should have.",
    "Give numbers, or lists of numbers of equal length in every dimension.",
  ),
  "transition-illegal": entry(
    "refused",
    "The lifecycle has no such move.",
    "Move along the legal path, or use promote --through.",
  ),
  "tree-invalid": entry(
    "invalid",
    "A tree cannot be written as asked.",
    "Two entries have one name, or a file stands where a folder is needed.",
  ),
  "truth-missing": entry(
    "invalid",
    "A row of data does not say what is true of it.",
    "Give every row what is true of it, or leave the row out.",
  ),
  "unit-invalid": entry(
    "invalid",
    "A line that should name a unit begins like a JSON object and is none.",
    "Write a unit a line, or the context of the caller as a JSON object.",
  ),
  "usage-invalid": entry(
    "invalid",
    "The command or its options cannot be understood.",
    "See the help of the command.",
  ),
  "value-unknown": entry(
    "invalid",
    "A query or a filter asks for a model, framework, task, model type, run, tag, metric, parameter or suite that no version has.",
    "Look at the name: it may be mistyped.",
  ),
  "value-unset": entry(
    "not-found",
    "A record does not have the value that was asked about, and never had it.",
    "See every value that is set with stemma blame MODEL or MODEL@X.",
  ),
  "version-deleted": entry(
    "refused",
    "The version was deleted and may return only with the same files.",
    "Register the new files under another version.",
  ),
  "version-duplicate": entry(
    "refused",
    "A registration equals an existing version in files and facts.",
    "Use that version, or insist with --allow-duplicate.",
  ),
  "version-exists": entry(
    "conflict",
    "The version is registered already.",
    "Versions never change: register another one, or let Stemma derive it.",
  ),
  "version-invalid": entry(
    "invalid",
    "A version is neither semver nor a timestamp id.",
    "Write MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.",
  ),
  "version-unknown": entry(
    "not-found",
    "A model has no such version.",
    "See its versions with stemma list MODEL.",
  ),
  "version-unquoted": entry(
    "invalid",
    "A version is written so that YAML reads it as a number.",
    "Put it in quotes.",
  ),
  "weights-invalid": entry(
    "invalid",
    "A file of weights is not well-formed in the format that it has.",
    "Save or download it again, or give it the name of the format that it has.",
  ),
  "workflow-exists": entry(
    "conflict",
    "A workflow would be written where another file is.",
    "Rename the file that is there, or add to it what stemma init --workflows --dry-run shows.",
  ),
  "yaml-invalid": entry(
    "invalid",
    "A file is not YAML in the profile that records are written in.",
    "Correct the line that is named; docs/format.md, clause 3, lists the rules.",
  ),
  "yaml-too-large": entry(
    "invalid",
    "A record file is larger than its kind may be.",
    "Store bulky data as an artifact and name its digest.",
  ),
} as const satisfies Record<string, CodeEntry>;

/** A code of the closed table. */
export type ErrorCode = keyof typeof codes;
