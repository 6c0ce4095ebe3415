/* Generated from hooks/; npm run generate */

/** The Git hooks that a repository may have, by name. */
export const hookTexts = {
  "pre-commit":
    '#!/bin/sh\n# Checks the staged files of the registry before a commit, when there are any.\n# Installed by `stemma init --hooks`; `git commit --no-verify` goes without it.\n\ngit diff --cached --quiet -- registry\ncase $? in\n  0) exit 0 ;;\n  1) ;;\n  *)\n    echo "pre-commit: git could not tell what is staged" >&2\n    exit 1\n    ;;\nesac\n\n# Git runs hooks in the top folder of the work tree.\nif [ -x node_modules/.bin/stemma ]; then\n  exec node_modules/.bin/stemma check --staged\nelif command -v stemma >/dev/null 2>&1; then\n  exec stemma check --staged\nfi\n\necho "pre-commit: stemma is neither in node_modules/.bin nor on the PATH; the registry was not checked" >&2\nexit 0\n',
} as const;

/** The workflows that a repository may have, by file name. */
export const workflowTexts = {
  "registry-check.yml":
    '# Judges every change of the registry by the rules of the branch that it goes to.\n# Written by `stemma init --workflows`; make the job a required check to keep what it refuses out.\nname: registry-check\n\non:\n  pull_request:\n  push:\n    branches: [main]\n\npermissions:\n  contents: read\n\njobs:\n  check:\n    runs-on: ubuntu-latest\n    timeout-minutes: 10\n    steps:\n      - uses: actions/checkout@v4\n        with:\n          # Who held a stage before is read from history, so all of it is needed.\n          fetch-depth: 0\n          persist-credentials: false\n      - uses: actions/setup-node@v4\n        with:\n          node-version: 20\n      - name: Check the registry\n        # What comes from outside reaches the script as variables, and never as a part of its text.\n        env:\n          BASE: ${{ github.event.pull_request.base.sha || github.event.before }}\n          HEAD: ${{ github.event.pull_request.head.sha || github.sha }}\n        run: |\n          # The first push of a branch has no commit before it.\n          if git cat-file -e "$BASE^{commit}" 2>/dev/null; then\n            npx --yes stemma@0.1.0 check "$BASE..$HEAD" --format github\n          else\n            npx --yes stemma@0.1.0 check --format github\n          fi\n',
} as const;
