
# extract is meant where no command is named: its files and options are offered too.
_policytext_or_extract() {
    if ((COMP_CWORD > 1)) && declare -F "_policytext_${COMP_WORDS[1]}" > /dev/null; then
        _policytext "$@"
        return
    fi
    ((COMP_CWORD > 1)) || _policytext "$@"
    local -a typed=("${COMP_WORDS[@]:1}")
    local -a COMP_WORDS=(policytext extract "${typed[@]}")
    local -i COMP_CWORD=COMP_CWORD+1
    _policytext "$@"
}

complete -o filenames -F _policytext_or_extract policytext
