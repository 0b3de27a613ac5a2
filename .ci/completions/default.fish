
# extract is meant where no command is named: its files and options are offered too.
function __policytext_names_no_command
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __policytext_parse_tokens
    test "$commands" = policytext
end
