/** The shells that are completed for. */
export const shells = ["bash", "zsh", "fish"] as const;

/** A shell that is completed for. */
export type Shell = (typeof shells)[number];

/**
 * The word that asks the program for completions: `stemma __complete WORD...`, the last word being the one that is typed. It answers
 * `VALUE TAB MEANING` lines.
 */
export const completeWord = "__complete";

/*
 * Bash cuts words at the characters of COMP_WORDBREAKS (`@`, `:` and `=` among them) and replaces only the last piece, so the words are
 * taken from the line, and what stands before that piece is cut off the answers. Without an answer, file names are completed.
 */
const bash = `# bash completion for stemma: source <(stemma completion bash)
_stemma() {
  local line="\${COMP_LINE:0:COMP_POINT}" word tail cut found
  local -a words
  read -r -a words <<< "$line"
  case $line in *[[:space:]]) words+=("") ;; esac
  word="\${words[\${#words[@]}-1]}"
  tail=$word
  case $COMP_WORDBREAKS in *@*) tail="\${tail##*@}" ;; esac
  case $COMP_WORDBREAKS in *:*) tail="\${tail##*:}" ;; esac
  case $COMP_WORDBREAKS in *=*) tail="\${tail##*=}" ;; esac
  cut="\${word%"$tail"}"
  COMPREPLY=()
  while IFS= read -r found; do
    found="\${found%%$'\\t'*}"
    COMPREPLY+=("\${found#"$cut"}")
  done < <("\${words[0]}" ${completeWord} "\${words[@]:1}" 2>/dev/null)
  case "\${COMPREPLY[*]}" in *[@=/]) compopt -o nospace 2>/dev/null ;; esac
}
complete -o default -F _stemma stemma
`;

const zsh = `#compdef stemma
# zsh completion for stemma: stemma completion zsh > "\${fpath[1]}/_stemma", or source <(stemma completion zsh)
_stemma() {
  local -a found open
  local value says
  while IFS=$'\\t' read -r value says; do
    case $value in
      *[@=/]) open+=("\${value//:/\\\\:}\${says:+:$says}") ;;
      *) found+=("\${value//:/\\\\:}\${says:+:$says}") ;;
    esac
  done < <("\${words[1]}" ${completeWord} "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#found} + \${#open} == 0 )); then
    _files
    return
  fi
  (( \${#found} )) && _describe -V stemma found
  (( \${#open} )) && _describe -V stemma open -S ''
}
if [ "$funcstack[1]" = "_stemma" ]; then _stemma "$@"; else compdef _stemma stemma; fi
`;

const fish = `# fish completion for stemma: stemma completion fish > ~/.config/fish/completions/stemma.fish
function __stemma_complete
    set -l words (commandline -opc) (commandline -ct)
    $words[1] ${completeWord} $words[2..-1] 2>/dev/null
end
complete -c stemma -f -k -a '(__stemma_complete)'
complete -c stemma -n 'not count (__stemma_complete) >/dev/null' -F
`;

/** The script that makes a shell complete the command lines of the program. */
export const completionScripts: Readonly<Record<Shell, string>> = { bash, zsh, fish };
