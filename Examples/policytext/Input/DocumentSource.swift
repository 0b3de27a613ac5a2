/// The documents of one input, one at a time.
protocol DocumentSource {
  /// The next document; nil after the last.
  ///
  /// - Throws: `Problem` for a document that can't be had. The ones after it still can, until nil comes.
  mutating func next() throws(Problem) -> Document?

  /// What was odd with the document that came last, or with all of them once nil has come.
  var warning: Problem? { get }
}
