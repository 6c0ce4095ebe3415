"""Stemma from Python: one file over `stemma --json`, standard library only, Python 3.8 or newer.

    from stemma import Registry, StemmaError

    registry = Registry("path/to/repository")          # or Registry(repo="https://example.org/models.git")
    version = registry.register("vad", ["model.onnx"], metrics={"roc_auc": 0.97}, parameters={"epochs": 3})
    registry.promote("vad@latest", "staging", reason="first run")
    folder = registry.load("vad@production")           # verified files; the path of their folder

Every answer is the value that the command prints with --json (docs/json.md). Needs the program `stemma` on the PATH, or
its command line in STEMMA_COMMAND, such as "npx stemma".
"""

import json
import os
import shlex
import subprocess
from pathlib import Path

__all__ = ["Registry", "StemmaError"]


class StemmaError(Exception):
    """A command that failed: `code` is of docs/errors.md (`unavailable` without the program), `exit_code` that of the program."""

    def __init__(self, message, code="bug", hint=None, data=None, exit_code=70):
        super().__init__(message if hint is None else "{} ({})".format(message, hint))
        self.message, self.code, self.hint, self.data = message, code, hint, data or {}
        self.exit_code = exit_code


class Registry:
    """A registry: the one of a repository on disk, or at a URL."""

    def __init__(self, path=".", repo=None, command=None):
        self._path = path
        self._options = [] if repo is None else ["--repo", repo]
        self._command = command or shlex.split(os.environ.get("STEMMA_COMMAND", "stemma"))

    def run(self, *args, stdin=None):
        """Runs any command and gives its JSON value, of `watch` a list; `stdin` is what it reads from `-`."""
        line = [*self._command, *self._options, "--json", *map(str, args)]
        try:
            done = subprocess.run(
                line, cwd=str(self._path), input=stdin or "", stdout=subprocess.PIPE,
                stderr=subprocess.PIPE, encoding="utf-8",
            )
        except OSError as error:
            if not os.path.isdir(self._path):
                raise StemmaError("there is no folder {}".format(self._path), "repository-missing", exit_code=3) from error
            raise StemmaError("{} could not be started: {}".format(line[0], error), "unavailable",
                              "npm install -g stemma, or name it in STEMMA_COMMAND", exit_code=5) from error
        try:
            streams = done.returncode == 0 and args[:1] == ("watch",)
            value = [json.loads(text) for text in done.stdout.splitlines()] if streams else json.loads(done.stdout)
        except ValueError:
            raise StemmaError(done.stderr.strip() or "no answer", exit_code=done.returncode) from None
        if done.returncode != 0 and "error" in value:
            error = value["error"]
            raise StemmaError(error["message"], error["code"], error.get("hint"), error.get("data"), done.returncode)
        return value

    def register(self, model, files=(), *, metrics=None, parameters=None, tags=None, **facts):
        """Registers a version and gives it back. `facts` are the keys of `register --from`: version, stage, framework, task ..."""
        given = {"metrics": metrics, "parameters": parameters, "tags": tags, **facts}
        entry = {key: value for key, value in given.items() if value is not None}
        return self.run("register", "--from", "-", "--", model, *self._paths(files), stdin=json.dumps(entry))

    def annotate(self, subject, metrics=None, description=None):
        """Adds metrics, or a description, to a version that is there."""
        options = ["--metric={}={}".format(name, value) for name, value in (metrics or {}).items()]
        if description is not None:
            options.append("--description=" + description)
        return self.run("annotate", *options, "--", subject)

    def promote(self, version, stage, reason=None, through=False):
        """Moves a version to a stage; `through` takes every step of the legal path. Refused, it raises with the findings in `data`."""
        options = [] if reason is None else ["--reason=" + reason]
        return self.run("promote", *options, *(["--through"] if through else []), "--", version, stage)

    def resolve(self, reference=None, task=None, default=StemmaError):
        """The exact version behind a name or a task. Where there is none it gives `default`, if one is given."""
        try:
            return self.run("resolve", *(["--task", task] if reference is None else ["--", reference]))
        except StemmaError as error:
            if default is StemmaError or error.exit_code != 3:
                raise
            return default

    def best(self, model, metric=None, stage=None):
        """The best version of a model by a metric, with `value` and `direction`."""
        options = [text for name, value in (("--metric", metric), ("--stage", stage)) if value for text in (name, value)]
        return self.run("best", *options, "--", model)

    def version(self, reference):
        """Everything about a version."""
        return self.run("show", "--", reference)

    def load(self, reference, into=None, offline=False):
        """Brings the verified files of a version to a folder, by default one in the user's cache, and gives its path."""
        found = self.resolve(reference)
        exact = "{model}@{version}".format(**found)
        if into is None:
            cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
            digests = "".join(file["digest"][7:15] for file in found["artifacts"][:4])
            into = Path(cache) / "stemma" / "models" / (exact.replace("/", "_") + "-" + digests)
        pulled = self.run("pull", "-o", Path(into).absolute(), *(["--offline"] if offline else []), "--", exact)
        return Path(pulled["directory"])

    def _paths(self, files):
        return [str(Path(file).absolute()) for file in ([files] if isinstance(files, (str, os.PathLike)) else files)]
