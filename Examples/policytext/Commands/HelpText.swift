/// What the help of several commands says.
enum HelpText {
  /// The exit status of the commands that go through documents.
  static let exitStatus = """
    EXIT STATUS
      0    all went well
      1    a document, a rule file or the output failed; the rest is done
      64   the command was not understood
      130  it was interrupted; with --output, --resume goes on
    """
}
