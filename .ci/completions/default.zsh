
# extract is meant where no command is named: its files and options are offered too.
_policytext_or_extract() {
    if (( CURRENT > 2 && $+functions[_policytext_${words[2]}] )); then
        _policytext "$@"
        return
    fi
    local -i ret=1
    if (( CURRENT == 2 )); then _policytext "$@" && ret=0; fi
    words=("${words[1]}" extract "${(@)words[2,-1]}")
    (( CURRENT += 1 ))
    _policytext "$@" && ret=0
    return $ret
}

compdef _policytext_or_extract policytext
if [[ "${funcstack[1]}" = _policytext ]]; then _policytext_or_extract "$@"; fi
