/// What a run was asked for, by which it is told from another one.
struct RunIdentity {
  /// The arguments that count.
  let command: String
  /// The files of rules and words that it goes by.
  var files: [InputStamp] = []
}
