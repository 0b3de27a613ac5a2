import Foundation
import Testing

/// `make install`: the command, its manual and its completions.
struct InstallTests {
  private static let scripts = Fixture.folder.deletingLastPathComponent().appendingPathComponent(".ci")
  private static let canInstall = Shell.has("bash", "python3")

  private func files(in scratch: Scratch) throws -> [String] {
    try Shell.run(#"cd "$1" && find . -type f | sort"#, scratch.url.path).split(separator: "\n").map(
      String.init)
  }

  @Test(.enabled(if: canInstall)) func whatIsInstalledCanBeTakenAway() throws {
    let scratch = try Scratch()
    let install = Self.scripts.appendingPathComponent("install").path
    _ = try Shell.run(#""$1" "$2" "$3""#, install, Tool.url.path, scratch.url.path)
    let installed = try files(in: scratch)
    for file in [
      "bin/policytext", "share/man/man1/policytext.1", "share/man/man1/policytext-rules-check.1",
      "share/bash-completion/completions/policytext", "share/zsh/site-functions/_policytext",
      "share/fish/vendor_completions.d/policytext.fish",
    ] { #expect(installed.contains("./\(file)")) }
    let page = try scratch.read("share/man/man1/policytext-extract.1")
    #expect(page.contains("\n.Sh EXAMPLES\n.Bd -literal\npolicytext report.txt "))
    #expect(page.contains("\n.Sh EXIT STATUS\n.Bd -literal\n0    all went well\n"))
    #expect(page.contains("\n.It Fl o , Fl -output Ar file\n"))
    _ = try Shell.run(#""$1" --remove "$2""#, install, scratch.url.path)
    #expect(try files(in: scratch) == [])
  }

  /// A line, and some of what completes its last word.
  @Test(
    .enabled(if: canInstall),
    arguments: [
      ("policytext sta", ["statements"]), ("policytext rules che", ["check"]),
      ("policytext rep", ["report.txt"]),
      ("policytext --format su", ["summary", "summary-csv"]), ("policytext duties --format h", ["html"]),
      ("policytext numbers rep", ["report.txt"]), ("policytext --for", ["--format"]),
    ])
  func wordsAreCompletedInBash(_ line: String, _ completions: [String]) throws {
    let scratch = try Scratch()
    try scratch.write("report.txt", "")
    let script = #"""
      cd "$1" && "$2" "$3" bash > completion && bash -c '
        shopt -s progcomp; source ./completion
        COMP_LINE=$1 COMP_POINT=${#1} COMP_WORDS=($1) COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _policytext_or_extract policytext "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        printf "%s\n" "${COMPREPLY[@]}"' bash "$4"
      """#
    let found = try Shell.run(
      script, scratch.url.path, Self.scripts.appendingPathComponent("completion").path, Tool.url.path, line)
    #expect(Set(found.split(separator: "\n").map(String.init)) == Set(completions))
  }
}
